import { Button, Kbd } from '@mantine/core';
import {
  IconBuildingBank,
  IconCalendarDue,
  IconFileText,
  IconFlag,
  IconPlus,
  IconSettings,
  IconSun,
  type TablerIcon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { orpc } from '../client.ts';
import { useHotkeysHelp } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { modKey } from '../commands/mod-key.ts';
import { linkTo, paths } from '../routes.ts';
import classes from './frame.module.css';
import { palette } from '../commands/palette.ts';

const places: { key: 'today' | 'requests' | 'deadlines' | 'bodies' | 'campaigns' | 'settings'; icon: TablerIcon }[] = [
  { key: 'today', icon: IconSun },
  { key: 'requests', icon: IconFileText },
  { key: 'deadlines', icon: IconCalendarDue },
  { key: 'bodies', icon: IconBuildingBank },
  { key: 'campaigns', icon: IconFlag },
  { key: 'settings', icon: IconSettings },
];

/** The way to every page, with the one figure that cannot wait: how many deadlines are overdue. */
export function Navigation() {
  const { t } = useText();
  const [path, navigate] = useLocation();
  const status = useQuery(orpc.register.status.queryOptions({ input: {} }));
  const overdue = useQuery(orpc.deadlines.count.queryOptions({ input: { when: 'overdue' } }));
  const overdueCount = overdue.data?.count ?? 0;
  const help = useHotkeysHelp();
  return (
    <nav className={classes.nav} aria-label={t('app:nav.label')}>
      <span className={classes.brand}>{t('app:name')}</span>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        justify="flex-start"
        onClick={() => navigate(linkTo.newRequest())}
      >
        {t('app:nav.newRequest')}
      </Button>
      <ul className={classes.navList}>
        {places.map(({ key, icon: Icon }) => (
          <li key={key}>
            <Link
              href={paths[key]}
              className={classes.navLink}
              aria-current={isHere(path, paths[key]) ? 'page' : undefined}
            >
              <Icon size={17} stroke={1.6} aria-hidden />
              {t(`app:nav.${key}`)}
              {key === 'deadlines' && overdueCount > 0 && (
                <span className={classes.navCount}>{t('app:nav.overdue', { count: overdueCount })}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      <div className={classes.navFoot}>
        {status.data?.sample && <p className={classes.sample}>{t('app:sample')}</p>}
        <button type="button" className={classes.footButton} onClick={() => palette.open()}>
          {t('app:nav.commands')}
          <Kbd size="xs">{modKey} K</Kbd>
        </button>
        <button type="button" className={classes.footButton} onClick={help.open}>
          {t('app:nav.shortcuts')}
          <Kbd size="xs">?</Kbd>
        </button>
      </div>
    </nav>
  );
}

function isHere(path: string, place: string): boolean {
  return place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`);
}
