import { Spotlight, useSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { orpc } from '../client.ts';
import { StatusBadge } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import classes from './commands.module.css';
import { chooseFirstOffer, paletteState } from './palette.ts';
import { type Command, useCommandList } from './use-command-list.ts';

/** How many requests the palette offers; the list page finds the rest. */
const found = 8;

/** Ctrl/Cmd+K: every command, and requests by typing any of their words or their reference. */
export function Commands() {
  const { t, pick } = useText();
  const [, navigate] = useLocation();
  const { query: typed } = useSpotlight(paletteState);
  const [find] = useDebouncedValue(typed.trim(), 120);
  const requests = useQuery(
    orpc.requests.page.queryOptions({
      input: { find, limit: found },
      enabled: find.length > 0,
    }),
  );
  const commands = useCommandList().filter((command) => fits(command, typed));
  // Never what an earlier word found: Enter would open it.
  const rows = typed.trim() === find ? (requests.data?.rows ?? []) : [];
  useEffect(chooseFirstOffer);
  return (
    <Spotlight.Root
      store={paletteState}
      size={680}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      shortcut={null}
      scrollable
      maxHeight={440}
      classNames={{ content: classes.content }}
      attributes={{ content: { 'aria-label': t('app:nav.commands') } }}
    >
      <Spotlight.Search
        placeholder={t('commands:placeholder')}
        aria-label={t('commands:placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {rows.length > 0 && (
          <Spotlight.ActionsGroup label={t('app:nav.requests')}>
            {rows.map((row) => (
              <Spotlight.Action
                key={row.id}
                className={classes.action}
                onClick={() => navigate(linkTo.request(row.id))}
              >
                <span className={classes.reference}>{row.reference}</span>
                <span className={classes.subject}>
                  {row.subject}
                  <span className={classes.body}>{pick(row.bodyNameEn, row.bodyNameZh)}</span>
                </span>
                <StatusBadge status={row.status} />
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {[...Map.groupBy(commands, ({ group }) => group)].map(([group, entries]) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {entries.map((command) => (
              <Spotlight.Action
                key={command.label}
                className={classes.action}
                label={command.label}
                leftSection={<command.icon size={17} stroke={1.6} aria-hidden />}
                rightSection={
                  command.keys === undefined ? undefined : <kbd className={classes.keys}>{command.keys}</kbd>
                }
                onClick={command.run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {rows.length === 0 && commands.length === 0 && <Spotlight.Empty>{t('commands:nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** Every word typed must begin or stand in the label, in either language: many people know the English names. */
function fits({ label, also }: Command, typed: string): boolean {
  const text = `${label} ${also}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
