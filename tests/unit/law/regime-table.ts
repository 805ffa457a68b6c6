import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { factKind, outcome } from '#core/contract/vocabulary.ts';

/**
 * A table of dates for one regime, worked out by hand from the printed calendar and never by the engine: regimes/<id>.json.
 *
 * `facts`: `id` may be left out (it is then the kind; give one where a kind occurs twice). `expect`: what is left out is
 * not compared; `due` always is. `from` picks one of several deadlines of a clock by its basis fact. `because` is the
 * count, so that a reader can repeat it with a paper calendar.
 */
const row = z.strictObject({
  case: z.string().min(1),
  facts: z
    .array(
      z
        .strictObject({
          id: z.string().optional(),
          kind: factKind,
          date: z.iso.date(),
          until: z.iso.date().optional(),
          outcome: outcome.optional(),
          receivedOn: z.iso.date().optional(),
          sentOn: z.iso.date().optional(),
          afterHours: z.boolean().optional(),
        })
        .transform((fact) => ({ ...fact, id: fact.id ?? fact.kind })),
    )
    .min(1),
  /** Gale, black-rainstorm and closure days the user entered. */
  additions: z
    .array(z.strictObject({ date: z.iso.date(), kind: z.enum(['gale_warning', 'black_rainstorm', 'office_closure']) }))
    .optional(),
  /** One of the pack's `calendarChoices`, in the place of its default. */
  calendar: z.string().optional(),
  expect: z
    .array(
      z.strictObject({
        clock: z.string(),
        from: z.string().optional(),
        due: z.iso.date(),
        /** Before any roll-over. */
        nominal: z.iso.date().optional(),
        /** The next office day; null where the office is open on the date. */
        officeDay: z.iso.date().nullable().optional(),
        workTo: z.iso.date().nullable().optional(),
        basisDate: z.iso.date().optional(),
        state: z.enum(['running', 'met', 'met_late', 'superseded', 'lapsed']).optional(),
        conditional: z.boolean().optional(),
        promptly: z.boolean().optional(),
        receiptAssumed: z.boolean().optional(),
        /** The year the calendar lacks; null where none is. */
        provisional: z.number().int().nullable().optional(),
      }),
    )
    .min(1),
  /** Clocks that must not be there at all. */
  absent: z.array(z.string()).optional(),
  /** By clock: dates people come to by mistake. */
  wrong: z.record(z.string(), z.array(z.iso.date())).optional(),
  because: z.string().min(20),
});
export const regimeTable = z.strictObject({ regime: z.string(), rows: z.array(row).min(1) });
export type RegimeTable = z.infer<typeof regimeTable>;

/** Every table in the folders beside this file. */
export function readTables(): RegimeTable[] {
  return ['regimes', 'regimes-abroad'].flatMap((folder) => {
    const path = join(import.meta.dirname, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => {
        const parsed = regimeTable.safeParse(JSON.parse(readFileSync(join(path, name), 'utf8')));
        if (!parsed.success) throw new Error(`${folder}/${name}: ${z.prettifyError(parsed.error)}`);
        return parsed.data;
      });
  });
}
