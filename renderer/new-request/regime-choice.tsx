import { Button, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Regime } from '#core/contract/regimes.ts';
import { orpc } from '../client.ts';
import { UnverifiedMark } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { CalendarField } from '../law/calendar-field.tsx';
import { NoInformationLaw } from '../law/no-information-law.tsx';
import { RegimeSelect } from '../law/regime-select.tsx';
import { amountText } from '../law/regime-words.ts';
import classes from './new-request.module.css';

interface RegimeChoiceProps {
  bodyId: string;
  value: string | null;
  onChange: (regimeId: string) => void;
  calendarId: string | null;
  onCalendar: (calendarId: string | null) => void;
}

/** Under which law: those the body answers under, each with what it is for and how long it gives; the others are found by name. */
export function RegimeChoice({ bodyId, value, onChange, calendarId, onCalendar }: RegimeChoiceProps) {
  const { t } = useText();
  const { data: body } = useQuery(orpc.bodies.get.queryOptions({ input: { id: bodyId } }));
  const { data: regimes } = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  const [asked, setAsked] = useState(false);
  if (body === undefined || regimes === undefined) return null;
  const ofBody = regimes.filter((one) => body.regimeIds.includes(one.id));
  const others = regimes.filter((one) => !body.regimeIds.includes(one.id));
  const chosen = regimes.find((one) => one.id === value);
  const stranger = others.find((one) => one.id === value);
  const searching = asked || ofBody.length === 0 || stranger !== undefined;
  return (
    <>
      {ofBody.length === 0 && <p className={classes.warn}>{t('requests:new.noRegime')}</p>}
      <Radio.Group aria-label={t('requests:new.regime')} value={value} onChange={onChange}>
        <div className={classes.regimes}>
          {ofBody.map((regime) => (
            <RegimeOption key={regime.id} regime={regime} chosen={regime.id === value} />
          ))}
          {stranger !== undefined && <RegimeOption regime={stranger} chosen />}
        </div>
      </Radio.Group>
      {searching
        ? others.length > 0 && (
            <RegimeSelect
              label={t('requests:new.otherRegimes')}
              regimes={others}
              value={stranger?.id ?? null}
              onChange={onChange}
            />
          )
        : others.length > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={() => setAsked(true)}>
              {t('requests:new.otherRegimes')}
            </Button>
          )}
      {chosen?.noInformationLaw != null && <NoInformationLaw text={chosen.noInformationLaw} />}
      {chosen !== undefined && chosen.calendarChoices.length > 0 && (
        <CalendarField choices={chosen.calendarChoices} value={calendarId} onChange={onCalendar} />
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
                {t('law:firstClock', { amount: amountText(first, t), what: bi(first.label) })}
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
