import type { PlainDate } from '#core/contract/vocabulary.ts';
import { client, orpc } from '../client.ts';
import { formatShortDate } from '../common/dates.ts';
import { words } from '../i18n/index.ts';
import { queryClient } from '../query-client.ts';

interface Move {
  clockId: string;
  before: PlainDate | null;
  after: PlainDate | null;
}

/** More than this is counted, not listed: a toast is read in passing. */
const mostListed = 3;

/** "Information or interim reply: 21 Dec 2026 → 22 Dec 2026", for the dates a change moved; '' where none did. */
export async function describeMoves(moved: readonly Move[], regimeId: string): Promise<string> {
  const { t, bi, lang } = words();
  const changed = moved.filter(({ before, after }) => before !== after);
  if (changed.length === 0) return '';
  const regimes = await queryClient.ensureQueryData(orpc.regimes.list.queryOptions({ input: { removed: true } }));
  const clocks = regimes.find((one) => one.id === regimeId)?.clocks ?? [];
  const date = (day: PlainDate | null, none: string) => (day === null ? t(none) : formatShortDate(day, lang));
  const lines = changed.slice(0, mostListed).map(({ clockId, before, after }) => {
    const clock = clocks.find((one) => one.id === clockId);
    return t('law:moved.line', {
      clock: clock === undefined ? clockId : bi(clock.label),
      before: date(before, 'law:moved.none'),
      after: date(after, 'law:moved.ended'),
    });
  });
  if (changed.length > mostListed) lines.push(t('law:moved.more', { count: changed.length - mostListed }));
  return [t('law:moved.title', { count: changed.length }), ...lines].join('\n');
}

/** The same where several requests may be concerned: named for one, counted for more. */
export async function describeMovesOf(moved: readonly (Move & { requestId: string })[]): Promise<string> {
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
