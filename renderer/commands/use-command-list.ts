import {
  IconArchive,
  IconArrowBackUp,
  IconArrowRight,
  IconKeyboard,
  IconLanguage,
  IconStack2,
  IconMoon,
  IconPlus,
  IconShieldCheck,
  IconSun,
  IconSunMoon,
  IconTemplate,
  type TablerIcon,
} from '@tabler/icons-react';
import i18next from 'i18next';
import { useLocation } from 'wouter';
import { useHotkeysHelp } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo, paths, type Place } from '../routes.ts';
import { usePreferences } from '../settings/use-preferences.ts';
import { useRegisterActions } from './use-register-actions.ts';

export interface Command {
  label: string;
  /** The same in English, to be found by either. */
  also: string;
  group: string;
  icon: TablerIcon;
  keys?: string;
  run: () => void;
}

/** What the palette offers besides requests. */
export function useCommandList(): Command[] {
  const { t } = useText();
  const [, navigate] = useLocation();
  const { save } = usePreferences();
  const { open: openHelp } = useHotkeysHelp();
  const { backUp, undoLast } = useRegisterActions();
  const inEnglish = i18next.getFixedT('en');
  const make = (
    key: string,
    group: 'goTo' | 'do' | 'appearance',
    icon: TablerIcon,
    run: () => void,
    keys?: string,
  ): Command => ({
    label: t(key),
    also: inEnglish(key),
    group: t(`commands:group.${group}`),
    icon,
    run,
    ...(keys === undefined ? {} : { keys }),
  });
  const goTo = (place: Place, keys: string) =>
    make(`app:nav.${place}`, 'goTo', IconArrowRight, () => navigate(paths[place]), keys);
  return [
    make('app:nav.newRequest', 'do', IconPlus, () => navigate(linkTo.newRequest()), 'N'),
    make('templates:add', 'do', IconTemplate, () => navigate(linkTo.newTemplate())),
    make('batches:new', 'do', IconStack2, () => navigate(linkTo.newBatch())),
    make('commands:undoLast', 'do', IconArrowBackUp, () => void undoLast()),
    make('commands:backUp', 'do', IconArchive, () => void backUp()),
    make('commands:check', 'do', IconShieldCheck, () => navigate(linkTo.settings('register'))),
    make('app:nav.shortcuts', 'do', IconKeyboard, openHelp, '?'),
    goTo('today', 'G T'),
    goTo('requests', 'G R'),
    goTo('deadlines', 'G D'),
    goTo('bodies', 'G B'),
    goTo('campaigns', 'G C'),
    goTo('templates', 'G P'),
    goTo('batches', 'G M'),
    goTo('calculator', 'G K'),
    goTo('regimes', 'G L'),
    goTo('revisions', 'G V'),
    goTo('settings', 'G S'),
    make('commands:inEnglish', 'appearance', IconLanguage, () => void save({ interfaceLanguage: 'en' })),
    make('commands:inChinese', 'appearance', IconLanguage, () => void save({ interfaceLanguage: 'zh-Hant-HK' })),
    make('commands:light', 'appearance', IconSun, () => void save({ theme: 'light' })),
    make('commands:dark', 'appearance', IconMoon, () => void save({ theme: 'dark' })),
    make('commands:auto', 'appearance', IconSunMoon, () => void save({ theme: 'auto' })),
  ];
}
