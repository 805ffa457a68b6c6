import { Button, Kbd } from '@mantine/core';
import {
  IconBuildingBank,
  IconCalculator,
  IconCalendarDue,
  IconFileText,
  IconFlag,
  IconPlus,
  IconReplace,
  IconScale,
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
import { linkTo, paths, type Place } from '../routes.ts';
import classes from './frame.module.css';
import { Later } from './later.tsx';
import { palette } from '../commands/palette.ts';

const places: { key: Place; icon: TablerIcon }[] = [
  { key: 'today', icon: IconSun },
  { key: 'requests', icon: IconFileText },
  { key: 'deadlines', icon: IconCalendarDue },
  { key: 'bodies', icon: IconBuildingBank },
  { key: 'campaigns', icon: IconFlag },
  { key: 'calculator', icon: IconCalculator },
  { key: 'regimes', icon: IconScale },
  { key: 'revisions', icon: IconReplace },
  { key: 'settings', icon: IconSettings },
];

/** The way to every page, with the one figure that cannot wait: how many deadlines are overdue. */
export function Navigation() {
  const { t, lang } = useText();
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
                <NavCount
                  number={overdueCount}
                  text={t('app:nav.overdue', { number: overdueCount.toLocaleString(lang) })}
                />
              )}
              {key === 'revisions' && (
                <Later>
                  <OpenRevisions />
                </Later>
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

/** How many dates a changed law would move. Asked once the page stands: it can wait. */
function OpenRevisions() {
  const { t } = useText();
  const { data } = useQuery(orpc.deadlines.revisions.queryOptions({ input: { limit: 1 } }));
  if (data === undefined || data.count === 0) return null;
  return <NavCount number={data.count} text={t('law:revisions.waiting', { count: data.count })} quiet />;
}

/** The bare figure, which always fits beside the name of its page; the words are its title and what is read aloud. */
function NavCount({ number, text, quiet = false }: { number: number; text: string; quiet?: boolean }) {
  const { lang } = useText();
  return (
    <span className={classes.navCount} data-quiet={quiet || undefined} title={text}>
      <span aria-hidden>{number.toLocaleString(lang)}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}

function isHere(path: string, place: string): boolean {
  return place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`);
}
