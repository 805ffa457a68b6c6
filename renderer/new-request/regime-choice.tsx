import { Button, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Regime } from '#core/contract/regimes.ts';
import { orpc } from '../client.ts';
import { UnverifiedMark } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './new-request.module.css';

interface RegimeChoiceProps {
  bodyId: string;
  value: string | null;
  onChange: (regimeId: string) => void;
}

/** Under which law: those the body answers under first, each with what it is for and how long it gives. */
export function RegimeChoice({ bodyId, value, onChange }: RegimeChoiceProps) {
  const { t } = useText();
  const { data: body } = useQuery(orpc.bodies.get.queryOptions({ input: { id: bodyId } }));
  const { data: regimes } = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  const [all, setAll] = useState(false);
  if (body === undefined || regimes === undefined) return null;
  const own = regimes.filter((one) => body.regimeIds.includes(one.id));
  const others = regimes.filter((one) => !body.regimeIds.includes(one.id));
  const shown = all || own.length === 0 || others.some((one) => one.id === value) ? [...own, ...others] : own;
  return (
    <>
      {own.length === 0 && <p className={classes.warn}>{t('requests:new.noRegime')}</p>}
      <Radio.Group aria-label={t('requests:new.regime')} value={value} onChange={onChange}>
        <div className={classes.regimes}>
          {shown.map((regime) => (
            <RegimeOption key={regime.id} regime={regime} chosen={regime.id === value} />
          ))}
        </div>
      </Radio.Group>
      {shown.length < regimes.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('requests:new.otherRegimes')}
        </Button>
      )}
    </>
  );
}

function RegimeOption({ regime, chosen }: { regime: Regime; chosen: boolean }) {
  const { t, bi } = useText();
  const { data: templates } = useQuery(orpc.letters.templates.queryOptions({ input: {} }));
  const purpose = templates?.find((one) => one.kind === regime.requestLetterKind)?.purpose;
  const [first] = regime.clocks.filter((clock) => clock.party === 'theirs');
  return (
    <div className={classes.regime} data-chosen={chosen || undefined}>
      <Radio
        value={regime.id}
        label={bi(regime.name)}
        description={
          <>
            {purpose !== undefined && <span className={classes.block}>{bi(purpose)}</span>}
            {first !== undefined && (
              <span className={classes.block}>
                {t(`requests:new.firstClock_${first.unit}`, { count: first.amount, what: bi(first.label) })}
              </span>
            )}
          </>
        }
      />
      {chosen && (
        <p className={classes.force}>
          {bi(regime.legalForce)}
          {first !== undefined && (
            <>
              {' · '}
              {bi(first.authority)} <UnverifiedMark verified={first.verified} />
            </>
          )}
        </p>
      )}
    </div>
  );
}
