import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../client.ts';
import { useText } from '../i18n/index.ts';
import classes from './templates.module.css';

/** As many as are named at once; the rest on asking. */
const few = 4;

/** The laws a template is offered under; no id: under all of them. */
export function RegimeNames({ ids }: { ids: readonly string[] }) {
  const { t, bi } = useText();
  const regimes = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  const names = (regimes.data ?? []).filter((one) => ids.includes(one.id)).map((one) => bi(one.shortName));
  const [all, setAll] = useState(false);
  const shown = all || names.length <= few + 1 ? names : names.slice(0, few);
  return (
    <dl className={classes.facts}>
      <dt>{t('templates:about.regimes')}</dt>
      <dd>
        {ids.length === 0 ? t('templates:about.allRegimes') : shown.join(t('requests:listSeparator'))}{' '}
        {shown.length < names.length && (
          <Anchor component="button" type="button" size="sm" onClick={() => setAll(true)}>
            {t('templates:about.moreRegimes', { count: names.length - shown.length })}
          </Anchor>
        )}
      </dd>
    </dl>
  );
}
