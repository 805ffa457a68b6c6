import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { requestMove } from './clock-moves.ts';
import { procedure } from './errors.ts';
import { limits, lines } from './text.ts';
import { bilingual, instant, plainDate, rowId } from './vocabulary.ts';

export const register = {
  /** What the interface needs before it can draw anything. */
  status: procedure.input(z.object({})).output(
    z.object({
      appVersion: z.string(),
      folder: z.string(),
      host: z.enum(['electron', 'browser']),
      today: plainDate,
      firstRun: z.boolean().describe('no sender and no request yet'),
      sample: z.boolean().describe('the sample campaign is in this register'),
      requestCount: z.number().int(),
      calendarFileProblem: bilingual
        .nullable()
        .describe('why the .ics file kept for calendar programs is not up to date'),
    }),
  ),
  /** Fills an empty register with the sample campaign; INVALID (`register_not_empty`) otherwise. */
  loadSample: procedure.input(z.object({})).output(z.object({ requestCount: z.number().int() })),
  /** Tells every window which use case changed the register. Ends when the caller hangs up. */
  changes: procedure
    .input(z.object({}))
    .output(eventIterator(z.object({ useCase: z.string(), tables: z.array(z.string()) }))),
  /** Verifies journal chain, file hashes and the database itself; stops where the caller hangs up. */
  check: procedure.input(z.object({})).output(
    z.object({
      ok: z.boolean(),
      entries: z.number().int(),
      files: z.number().int(),
      findings: z.array(z.object({ code: z.string(), sentence: bilingual })),
    }),
  ),
  /** How far the check under way is; null where none is. `of` is 0 where nobody can say how much there is. */
  checkProgress: procedure.input(z.object({})).output(
    z
      .object({
        stage: z.enum(['copy', 'database', 'journal', 'rows', 'files']),
        done: z.number().int(),
        of: z.number().int(),
      })
      .nullable(),
  ),
  backup: procedure.input(z.object({})).output(z.object({ file: z.string(), size: z.number().int() })),
  journal: procedure
    .input(
      z.object({
        limit: z.number().int().min(1).max(200).default(50),
        before: z.number().int().nullable().default(null),
      }),
    )
    .output(
      z.array(
        z.object({
          id: rowId,
          seq: z.number().int(),
          at: instant,
          actor: z.string(),
          useCase: z.string(),
          tables: z.array(z.string()),
          /** Of the requests it touched. */
          references: z.array(z.string()),
          undoable: z.boolean(),
        }),
      ),
    ),
  /** Takes back one entry, as a new entry, and tells which clocks moved or ended with it; CONFLICT where a later change touched the same rows. */
  undo: procedure.input(z.object({ journalEntryId: rowId })).output(
    z.object({
      journalEntryId: rowId,
      moved: z.array(requestMove),
      unchecked: z
        .boolean()
        .describe('the law changed with it, and `deadlines.recheck` has yet to go through a large register'),
    }),
  ),
  /**
   * What was being typed, kept on disk so that a crash loses nothing; `key` is "new-request" or a request's id with
   * the form's name. Not part of the journal: it is scratch paper.
   */
  keepDraft: procedure
    .input(z.object({ key: z.string().min(1).max(120), value: lines(limits.letterText) }))
    .output(z.object({ savedAt: instant })),
  draft: procedure
    .input(z.object({ key: z.string().min(1).max(120) }))
    .output(z.object({ value: z.string(), savedAt: instant }).nullable()),
  dropDraft: procedure.input(z.object({ key: z.string().min(1).max(120) })).output(z.object({})),
};
