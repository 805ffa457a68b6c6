import { useQuery } from '@tanstack/react-query';
import { orpc } from '../client.ts';
import { DateText, Section, UnverifiedMark } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './settings.module.css';

/** The version, and the law in it: each pack with its date, so that a reader knows what the dates rest on. */
export function About() {
  const { t, bi } = useText('settings');
  const status = useQuery(orpc.register.status.queryOptions({ input: {} }));
  const regimes = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  return (
    <>
      <Section title={t('section.about')}>
        <p>{t('version', { version: status.data?.appVersion ?? '' })}</p>
        <p className={classes.hint}>{t('privacy')}</p>
      </Section>
      <Section title={t('law')}>
        <p className={classes.hint}>{t('lawHint')}</p>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('column.pack')}</th>
              <th scope="col">{t('column.version')}</th>
              <th scope="col">{t('column.checked')}</th>
            </tr>
          </thead>
          <tbody>
            {(regimes.data ?? []).map((regime) => (
              <tr key={regime.id}>
                <td>
                  {bi(regime.name)}{' '}
                  <UnverifiedMark
                    verified={regime.clocks.every((clock) => clock.verified)}
                    detail={t('packUnverified')}
                  />
                </td>
                <td>{regime.version}</td>
                <td>
                  <DateText date={regime.lastChecked} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}
