import { Button, Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCalculator, IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { Regime } from '#core/contract/regimes.ts';
import { orpc } from '../client.ts';
import { EmptyState, ErrorNotice, Page, PageHeader, Section } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import { Calculated } from './calculated.tsx';
import {
  blankFact,
  type Calculation,
  factsToSend,
  mostFacts,
  readCalculation,
  type TypedFact,
  writeCalculation,
} from './calculator-state.ts';
import { CalendarField } from './calendar-field.tsx';
import { FactRow } from './fact-row.tsx';
import classes from './law.module.css';
import { NoInformationLaw } from './no-information-law.tsx';
import { type PackView, usedKinds, usePack } from './pack-view.ts';
import { problemsByFact } from './problems.ts';
import { RegimeSelect } from './regime-select.tsx';

/** Typing pauses this long before it is counted. */
const pauseMs = 200;
const usualRegime = 'hk_code';

/** Every date a law gives for given facts, with its reasons, without a request. */
export default function CalculatorPage() {
  const { t } = useText();
  const [query] = useSearchParams();
  const [start] = useState(() => readCalculation(query));
  const regimes = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  const list = regimes.data;
  return (
    <Page>
      <PageHeader title={t('law:calculator.title')} subtitle={t('law:calculator.subtitle')} />
      <ErrorNotice error={regimes.error} onRetry={() => void regimes.refetch()} />
      {list !== undefined && <Calculator regimes={list} start={withRegime(start, list)} />}
    </Page>
  );
}

/** A law that is not there any more is as if none were chosen. */
function withRegime(start: Calculation, regimes: readonly Regime[]): Calculation {
  const known = (id: string | null) => regimes.find((one) => one.id === id)?.id;
  return { ...start, regimeId: known(start.regimeId) ?? known(usualRegime) ?? regimes[0]?.id ?? null };
}

function Calculator({ regimes, start }: { regimes: readonly Regime[]; start: Calculation }) {
  const { t, bi } = useText();
  const [, setQuery] = useSearchParams();
  const [asked, setAsked] = useState(start);
  const { regimeId, ownDays } = asked;
  const regime = regimes.find((one) => one.id === regimeId);
  const { pack, error, retry } = usePack(regimeId);
  const facts = asked.facts.length === 0 && pack !== undefined ? [blankFact(firstKind(pack))] : asked.facts;
  const change = (part: Partial<Calculation>) => setAsked((now) => ({ ...now, facts, ...part }));

  const calendarId = regime?.calendarChoices.find((id) => id === asked.calendarId) ?? null;
  const sent = { ...factsToSend(facts), regimeId: regimeId ?? '', calendarId, ownDays };
  const settled = useSettled(sent);
  const answer = useQuery(
    orpc.deadlines.calculate.queryOptions({
      input: {
        regimeId: settled.regimeId,
        calendarId: settled.calendarId,
        ownDays: settled.ownDays,
        facts: settled.facts,
      },
      enabled: settled.facts.length > 0 && settled.regimeId !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const problems = problemsByFact(answer.error, settled.rows);

  const address = writeCalculation(asked).toString();
  const setAddress = useRef(setQuery);
  setAddress.current = setQuery;
  useEffect(() => {
    setAddress.current(new URLSearchParams(address), { replace: true });
  }, [address]);

  const setFact = (at: number, part: Partial<TypedFact>) =>
    change({ facts: facts.map((fact, row) => (row === at ? { ...fact, ...part } : fact)) });
  // An answer that is still for another law or other facts says so by being pale.
  const stale = answer.isPlaceholderData || JSON.stringify(settled) !== JSON.stringify(sent);

  return (
    <div className={classes.calculator}>
      <form className={classes.ask} onSubmit={(event) => event.preventDefault()} aria-label={t('law:calculator.facts')}>
        <RegimeSelect
          label={t('law:calculator.regime')}
          regimes={regimes}
          value={regimeId}
          onChange={(chosen) => change({ regimeId: chosen, calendarId: null, facts: facts.filter(isFilled) })}
        />
        {regime !== undefined && (
          <p className={classes.quiet}>
            {bi(regime.legalForce)} · <Link href={linkTo.regime(regime.id)}>{t('law:calculator.about')}</Link>
          </p>
        )}
        {regime !== undefined && regime.calendarChoices.length > 0 && (
          <CalendarField
            choices={regime.calendarChoices}
            value={calendarId}
            onChange={(chosen) => change({ calendarId: chosen })}
          />
        )}
        <ErrorNotice error={error} onRetry={retry} />
        {pack !== undefined && (
          <>
            <h2>{t('law:calculator.facts')}</h2>
            <ol className={classes.facts}>
              {facts.map((fact, at) => (
                <FactRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and none is moved
                  key={at}
                  number={at + 1}
                  fact={fact}
                  kinds={usedKinds(pack)}
                  problems={problems.get(at) ?? []}
                  onChange={(part) => setFact(at, part)}
                  {...(facts.length > 1
                    ? { onRemove: () => change({ facts: facts.filter((_, row) => row !== at) }) }
                    : {})}
                />
              ))}
            </ol>
            <div className={classes.buttons}>
              <Button
                variant="default"
                leftSection={<IconPlus size={15} aria-hidden />}
                disabled={facts.length >= mostFacts}
                onClick={() => change({ facts: [...facts, blankFact(nextKind(pack, facts))] })}
              >
                {t('law:calculator.addFact')}
              </Button>
              <Button variant="subtle" color="gray" onClick={() => change({ facts: [], calendarId: null })}>
                {t('law:calculator.clear')}
              </Button>
            </div>
          </>
        )}
        <Checkbox
          label={t('law:calculator.ownDays')}
          description={t('law:calculator.ownDaysHint')}
          checked={ownDays}
          onChange={(event) => change({ ownDays: event.currentTarget.checked })}
        />
      </form>
      <div className={classes.answer} data-stale={stale || undefined}>
        {regime?.noInformationLaw != null && <NoInformationLaw text={regime.noInformationLaw} />}
        <Section
          title={t('law:calculator.answer')}
          {...(answer.data === undefined || settled.facts.length === 0 ? {} : { count: answer.data.deadlines.length })}
        >
          {problems.size === 0 && settled.facts.length > 0 && (
            <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
          )}
          {settled.facts.length === 0 ? (
            <EmptyState
              icon={IconCalculator}
              title={t('law:calculator.empty.title')}
              text={t('law:calculator.empty.text')}
            />
          ) : answer.error !== null ? (
            problems.size > 0 && <p className={classes.quiet}>{t('law:calculator.mend')}</p>
          ) : answer.data?.deadlines.length === 0 ? (
            <EmptyState
              icon={IconCalculator}
              title={t('law:calculator.none.title')}
              text={t('law:calculator.none.text')}
            />
          ) : (
            answer.data !== undefined && <Calculated answer={answer.data} />
          )}
        </Section>
      </div>
    </div>
  );
}

/** What was asked once typing paused; the same object while it is the same, so that nothing is asked twice. */
function useSettled<T>(value: T): T {
  const text = JSON.stringify(value);
  const [settled] = useDebouncedValue(text, pauseMs);
  const kept = useRef({ text, value });
  const latest = useRef({ text, value });
  latest.current = { text, value };
  if (settled !== kept.current.text && settled === text) kept.current = latest.current;
  return kept.current.value;
}

const isFilled = (fact: TypedFact) => fact.date !== null;

/** The fact a law counts from, by its first clock. */
function firstKind(pack: PackView): TypedFact['kind'] {
  return pack.clocks[0]?.basis[0]?.kind ?? 'sent';
}

/** The next thing that usually happens and is not there yet. */
function nextKind(pack: PackView, facts: readonly TypedFact[]): TypedFact['kind'] {
  const offered = usedKinds(pack);
  return (
    offered.find((kind) => kind !== 'sent' && !facts.some((fact) => fact.kind === kind)) ?? offered[0] ?? 'response'
  );
}
