import { z } from 'zod';
import { deadlineRow } from './deadlines.ts';
import { procedure } from './errors.ts';
import { requestRow } from './requests.ts';
import { plainDate } from './vocabulary.ts';

const section = z.object({ rows: z.array(deadlineRow), count: z.number().int() });

export const today = {
  /** What a person opening the program needs to see: each list holds at most 20 rows, `count` says how many there are. */
  overview: procedure.input(z.object({})).output(
    z.object({
      today: plainDate,
      overdue: section,
      dueThisWeek: section,
      waitingOnUs: section,
      drafts: z.object({ rows: z.array(requestRow), count: z.number().int() }),
      openCount: z.number().int(),
    }),
  ),
};
