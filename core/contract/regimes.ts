import { z } from 'zod';
import { procedure } from './errors.ts';
import { bilingual, clockParty, plainDate, rowId } from './vocabulary.ts';

export const regimeClock = z.object({
  id: z.string(),
  label: bilingual,
  party: clockParty,
  amount: z.number().int(),
  unit: z.string(),
  authority: bilingual,
  verified: z.boolean(),
});

const source = z.object({ ref: z.string(), grade: z.enum(['primary', 'secondary', 'own']) });

/** A calendar of days that do not count, as a person checks it. */
export const calendarDetail = z.object({
  id: z.string(),
  name: bilingual,
  law: bilingual,
  authority: bilingual,
  notes: bilingual,
  verified: z.boolean().describe('what closes a day was read in a source; whether the lists were, each year says'),
  lastChecked: plainDate,
  version: z.string(),
  weekdays: z.array(bilingual).describe('closed every week'),
  everyYear: z.object({ from: z.string(), to: z.string(), name: bilingual }).nullable().describe('MM-DD to MM-DD'),
  ownDays: z.array(bilingual).describe('kinds of day entered by the user that count here'),
  sources: z.array(source),
  years: z.array(
    z.object({
      year: z.number().int(),
      checked: z.boolean(),
      sources: z.array(source),
      days: z.array(z.object({ date: plainDate, name: bilingual })),
      worked: z.array(plainDate).describe('worked although the weekday is a closed one'),
    }),
  ),
});
export type CalendarDetail = z.infer<typeof calendarDetail>;

/** A law pack as the interface shows it. Figures come from the pack's data, each with its verified mark. */
export const regime = z.object({
  id: z.string(),
  version: z.string(),
  name: bilingual,
  shortName: bilingual,
  jurisdiction: z.string(),
  legalForce: bilingual,
  lastChecked: plainDate,
  requestLetterKind: z.string().nullable().describe('the letter that starts a request under it; null: none does'),
  clocks: z.array(regimeClock),
  refusalGrounds: z.array(z.object({ id: z.string(), label: bilingual, verified: z.boolean() })),
  notes: z.array(z.object({ topic: z.string(), text: bilingual, verified: z.boolean() })),
  noInformationLaw: bilingual.nullable().describe('why there is no law to use, and what there is instead'),
  calendarChoices: z
    .array(z.string())
    .describe('calendars a request may choose from, the default first; empty: nothing to choose'),
  own: z.boolean().describe('written or copied by the user'),
  removed: z.boolean().describe('no longer offered; requests that run under it keep their clocks'),
  requestCount: z.number().int(),
});
export type Regime = z.infer<typeof regime>;

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A whole law pack as data (core/law/pack.ts says what it holds). Only the core knows its full shape and checks it, so
 * that what is wrong comes back as sentences naming the field and not as a schema's complaint.
 */
export const regimePack = z.custom<Record<string, unknown>>(isObject);

const regimeSaved = z.object({ id: z.string(), version: z.number().int(), journalEntryId: rowId.nullable() });

export const regimes = {
  /** Those on offer: the built-in ones, then the user's own. `removed` true: those taken off the list too. */
  list: procedure.input(z.object({ removed: z.boolean().default(false) })).output(z.array(regime)),
  /** The whole pack for the form; `version` is null for a built-in one, which cannot be saved, only copied. */
  get: procedure
    .input(z.object({ id: z.string().max(80) }))
    .output(z.object({ pack: regimePack, version: z.number().int().nullable(), removed: z.boolean() })),
  /** The calendars a clock may name. */
  calendars: procedure
    .input(z.object({}))
    .output(
      z.array(z.object({ id: z.string(), name: bilingual, firstYear: z.number().int(), lastYear: z.number().int() })),
    ),
  /** One calendar with its coverage, its sources and every day of it, to be held against the gazette. */
  calendar: procedure.input(z.object({ id: z.string().max(80) })).output(calendarDetail),
  /**
   * Saves an own regime (`id` null: a new one; its id and version are given here, whatever the pack says). INVALID
   * `regime_invalid`, one problem for each wrong field, with its path and a sentence; nothing is changed then. Dates of requests
   * under it are proposed as revisions.
   */
  save: procedure
    .input(z.object({ id: z.string().max(80).nullable(), version: z.number().int().nullable(), pack: regimePack }))
    .output(
      regimeSaved.extend({ proposedCount: z.number().int().nullable().describe('null as in `settings.addHoliday`') }),
    ),
  /** A copy, to be changed: under a new id, with both names marked as a copy. */
  copy: procedure.input(z.object({ id: z.string().max(80) })).output(regimeSaved),
  /** Takes an own regime off the list; requests under it keep their clocks. `restore` puts it back. */
  remove: procedure.input(z.object({ id: z.string().max(80), version: z.number().int() })).output(regimeSaved),
  restore: procedure.input(z.object({ id: z.string().max(80), version: z.number().int() })).output(regimeSaved),
  /** Any regime as the text of a file that `import` takes. */
  export: procedure
    .input(z.object({ id: z.string().max(80) }))
    .output(z.object({ text: z.string(), fileName: z.string() })),
  /**
   * Adds the regime of such a file as a new own one. INVALID and nothing changed: `import_too_large`, `import_not_json`,
   * `import_not_a_regime`, `regime_invalid`, `regime_id_taken` (an own one of that id differs).
   */
  import: procedure.input(z.object({ text: z.string().max(20_000_000) })).output(regimeSaved),
};
