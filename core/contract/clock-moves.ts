import { z } from 'zod';
import { plainDate, rowId } from './vocabulary.ts';

/**
 * Where a clock stands, from the facts alone: `running` until a fact ends it. Whether a running one is overdue is
 * its due date against today, and so never stored.
 */
export const clockStates = ['running', 'met', 'met_late', 'superseded', 'lapsed'] as const;
export const deadlineState = z.enum(clockStates);

/**
 * What a change did to one clock, besides its date: how it ended, that it runs again, that it stands still until we
 * answer (`suspended`), or that what was shown for orientation now holds (`applies`).
 */
export const clockTurn = z.enum([...clockStates, 'suspended', 'applies']);
export type ClockTurn = z.infer<typeof clockTurn>;

/** One clock that a change touched. `before` null: it is new; `after` null: it is gone. */
export const clockMove = z.object({
  clockId: z.string(),
  before: plainDate.nullable(),
  after: plainDate.nullable(),
  became: clockTurn.nullable().describe('null: it stands as it stood'),
});
export type ClockMove = z.infer<typeof clockMove>;

export const requestMove = clockMove.extend({ requestId: rowId });
