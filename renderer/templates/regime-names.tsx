import { useQuery } from '@tanstack/react-query';
import { orpc } from '../client.ts';
import { useText } from '../i18n/index.ts';
import classes from './templates.module.css';

/** The laws a template is offered under; no id: under all of them. */
export function RegimeNames({ ids }: { ids: readonly string[] }) {
  const { t, bi } = useText();
  const regimes = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  const names = (regimes.data ?? []).filter((one) => ids.includes(one.id)).map((one) => bi(one.shortName));
  return (
    <dl className={classes.facts}>
      <dt>{t('templates:about.regimes')}</dt>
      <dd>{ids.length === 0 ? t('templates:about.allRegimes') : names.join(t('requests:listSeparator'))}</dd>
    </dl>
  );
}
