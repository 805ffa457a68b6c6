import { useQuery } from '@tanstack/react-query';
import type { ClockMove } from '#core/contract/clock-moves.ts';
import type { RequestPage } from '#core/contract/requests.ts';
import { orpc } from '../client.ts';
import { DateText, ErrorNotice } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './forms.module.css';
import { type FactInput, useForesight } from './use-foresight.ts';

interface ForeseenProps {
  request: RequestPage;
  /** The fact being corrected; null for a new one. */
  replaces?: string | null;
  /** Null while it has no date yet. */
  fact: FactInput | null;
  /** Why it cannot be recorded stands beside the button already. */
  told?: boolean;
}

/** Which dates will move and which clocks will end, before anything is saved. */
export function Foreseen({ request, replaces = null, fact, told = false }: ForeseenProps) {
  const { t, bi } = useText();
  const regimes = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  const { moved, error } = useForesight(request.id, request.version, replaces, fact);
  const clocks = regimes.data?.find((one) => one.id === request.regimeId)?.clocks ?? [];
  const nameOf = (clockId: string) => {
    const clock = clocks.find((one) => one.id === clockId);
    return clock === undefined ? clockId : bi(clock.label);
  };
  if (error !== null) return told ? null : <ErrorNotice error={error} />;
  return (
    <section className={classes.foreseen} aria-label={t('requests:foresee.title')} aria-live="polite">
      <h3>{t('requests:foresee.title')}</h3>
      {moved === undefined ? (
        <p>{t('requests:foresee.enterDate')}</p>
      ) : moved.length === 0 ? (
        <p>{t('requests:foresee.nothing')}</p>
      ) : (
        <ul>
          {moved.map((one) => (
            <li key={`${one.clockId} ${one.before} ${one.after}`}>
              <span>{nameOf(one.clockId)}</span>
              <span className={classes.move}>
                <Move move={one} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Move({ move: { before, after, became } }: { move: ClockMove }) {
  const { t } = useText();
  const turn = became === null ? null : t(`law:moved.became.${became}`);
  if (after === null) return <>{t('requests:foresee.ends')}</>;
  if (before === after) {
    return (
      <>
        <DateText date={after} /> · <strong>{turn}</strong>
      </>
    );
  }
  return (
    <>
      {before === null ? t('requests:foresee.new') : <DateText date={before} />}
      {' → '}
      <DateText date={after} {...(became === null ? { relative: 'due' as const } : {})} />
      {turn !== null && (
        <>
          {' '}
          · <strong>{turn}</strong>
        </>
      )}
    </>
  );
}
