import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { listenForShortcuts, type Shortcut, useHotkeysHelp, useShortcuts } from '../common/shortcuts.ts';
import { useText } from '../i18n/index.ts';
import { linkTo, paths } from '../routes.ts';
import { keepTypeAhead, palette } from './palette.ts';

const places = [
  ['g t', 'today'],
  ['g r', 'requests'],
  ['g d', 'deadlines'],
  ['g b', 'bodies'],
  ['g c', 'campaigns'],
  ['g p', 'templates'],
  ['g m', 'batches'],
  ['g k', 'calculator'],
  ['g l', 'regimes'],
  ['g v', 'revisions'],
  ['g s', 'settings'],
] as const;

/** The keys that work on every page. */
export function useGlobalShortcuts(): void {
  const { t } = useText();
  const [, navigate] = useLocation();
  const { open } = useHotkeysHelp();
  useEffect(listenForShortcuts, []);
  useEffect(keepTypeAhead, []);
  const goTo = places.map(
    ([keys, place]): Shortcut => ({
      keys,
      label: t(`app:nav.${place}`),
      group: t('commands:group.goTo'),
      run: () => navigate(paths[place]),
    }),
  );
  useShortcuts([
    ...goTo,
    {
      keys: 'n',
      label: t('app:nav.newRequest'),
      group: t('commands:group.do'),
      run: () => navigate(linkTo.newRequest()),
    },
    { keys: 'mod+k', label: t('app:nav.commands'), group: t('commands:group.do'), run: () => palette.toggle() },
    { keys: '/', label: t('commands:filterList'), group: t('commands:group.do'), run: focusFilter },
    { keys: '?', label: t('app:nav.shortcuts'), group: t('commands:group.do'), run: open },
  ]);
}

/** Pages mark the text field that filters their list with `data-list-filter`. */
export function focusFilter(): void {
  const field = document.querySelector<HTMLInputElement>('main [data-list-filter]');
  if (field === null) palette.open();
  field?.focus();
  field?.select();
}
