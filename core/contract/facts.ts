import { z } from 'zod';
import { clockMove } from './clock-moves.ts';
import { procedure } from './errors.ts';
import { limits, line, lines } from './text.ts';
import { type FactKind, factKind, outcome, plainDate, rowId } from './vocabulary.ts';

export const factFields = z.object({
  kind: factKind,
  date: plainDate.describe('the day it happened'),
  until: plainDate.nullable().default(null).describe('the date a notice promises (interim reply, extension)'),
  receivedOn: plainDate.nullable().default(null).describe('for what we sent: the day it reached them, if known'),
  sentOn: plainDate.nullable().default(null).describe('for what came: the day they sent it, if known'),
  afterHours: z.boolean().default(false).describe('it reached them after closing time'),
  theirReference: line(200).default(''),
  outcome: outcome.nullable().default(null),
  grounds: z.array(z.string().max(40)).max(40).default([]).describe('ids of refusal grounds in the law pack'),
  note: lines(limits.notes).default(''),
});

/** A fact of which no more is known than what happened and when. */
export function bareFact(kind: FactKind, date: string): z.infer<typeof factFields> {
  return factFields.parse({ kind, date });
}

export const fact = factFields.extend({
  id: rowId,
  requestId: rowId,
  letterId: rowId.nullable(),
  recordedAt: z.string(),
});
export type Fact = z.infer<typeof fact>;

/** What a change to facts did: the new version, the journal entry (for undo), and the clocks it moved or ended. */
export const factChange = z.object({
  factId: rowId.nullable(),
  version: z.number().int(),
  journalEntryId: rowId,
  moved: z.array(clockMove),
});

const requestAt = z.object({ requestId: rowId, version: z.number().int() });

export const facts = {
  /** Records a dated thing that happened. Impossible orders are INVALID, each with the facts concerned. */
  record: procedure.input(requestAt.extend({ fact: factFields })).output(factChange),
  correct: procedure.input(requestAt.extend({ factId: rowId, fact: factFields })).output(factChange),
  remove: procedure.input(requestAt.extend({ factId: rowId })).output(factChange),
  /** What recording this fact would do to the clocks, without recording it. */
  foresee: procedure
    .input(z.object({ requestId: rowId, replaces: rowId.nullable().default(null), fact: factFields }))
    .output(z.object({ moved: factChange.shape.moved })),
};
