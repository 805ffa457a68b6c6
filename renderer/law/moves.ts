import type { ClockMove } from '#core/contract/clock-moves.ts';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { client, orpc } from '../client.ts';
import { formatShortDate } from '../common/dates.ts';
import { words } from '../i18n/index.ts';
import { queryClient } from '../query-client.ts';

/** More than this is counted, not listed: a toast is read in passing. */
const mostListed = 3;

/**
 * "Information or interim reply: 21 Dec 2026 → 22 Dec 2026" and "Reply to a review: done in time", for the clocks a
 * change moved or ended; '' where it did neither.
 */
export async function describeMoves(changed: readonly ClockMove[], regimeId: string): Promise<string> {
  const { t, bi, lang } = words();
  if (changed.length === 0) return '';
  const regimes = await queryClient.ensureQueryData(orpc.regimes.list.queryOptions({ input: { removed: true } }));
  const clocks = regimes.find((one) => one.id === regimeId)?.clocks ?? [];
  const date = (day: PlainDate | null, none: string) => (day === null ? t(none) : formatShortDate(day, lang));
  const lines = changed.slice(0, mostListed).map(({ clockId, before, after, became }) => {
    const found = clocks.find((one) => one.id === clockId);
    const clock = found === undefined ? clockId : bi(found.label);
    if (before === after && became !== null)
      return t('law:moved.turn', { clock, turn: t(`law:moved.became.${became}`) });
    return t('law:moved.line', {
      clock,
      before: date(before, 'law:moved.none'),
      after: date(after, 'law:moved.ended'),
    });
  });
  if (changed.length > mostListed) lines.push(t('law:moved.more', { count: changed.length - mostListed }));
  return [t('law:moved.title', { count: changed.length }), ...lines].join('\n');
}

/** The same where several requests may be concerned: named for one, counted for more. */
export async function describeMovesOf(moved: readonly (ClockMove & { requestId: string })[]): Promise<string> {
  const requests = new Set(moved.map(({ requestId }) => requestId));
  const [only] = requests;
  if (only === undefined) return '';
  if (requests.size > 1) return words().t('law:moved.across', { count: moved.length, requests: requests.size });
  try {
    const { regimeId } = await client.requests.get({ id: only });
    return await describeMoves(moved, regimeId);
  } catch {
    // Taking back "created" takes the request away with its dates: there is nothing left to name.
    return '';
  }
}
