import { z } from 'zod';
import { procedure } from './errors.ts';
import { limits, line, lines, requiredLine } from './text.ts';
import { bodyKind, plainDate, rowId } from './vocabulary.ts';

/** A role mailbox of a body, with where it was read and whether on the body's own page. */
export const mailbox = z.object({
  email: z.string(),
  role: z.string(),
  label: z.string(),
  sourceUrl: z.string(),
  verified: z.boolean(),
});

export const bodySummary = z.object({
  id: rowId,
  key: z.string().nullable().describe('the built-in key, such as "sb"; null for one the user added'),
  nameEn: z.string(),
  nameZh: z.string(),
  shortZh: z.string(),
  kind: bodyKind,
  email: z.string(),
  contactVerified: z.boolean(),
  contactCheckedOn: plainDate.nullable(),
  requestCount: z.number().int(),
  openCount: z.number().int(),
});
export type BodySummary = z.infer<typeof bodySummary>;

/**
 * What a person may edit of a body; a name in one language is enough (`body_name`). Blank means not known: Foolscap never fills a
 * contact detail by guess.
 */
export const bodyFields = z.object({
  nameEn: line(limits.name),
  nameZh: line(limits.name),
  shortZh: line(limits.name),
  formZh: line(20).describe('respectful form in a letter: 貴局, 貴署'),
  kind: bodyKind,
  addresseeEn: line(limits.name),
  addresseeZh: line(limits.name),
  addressEn: lines(1_000),
  addressZh: lines(1_000),
  email: line(254),
  phone: line(60),
  fax: line(60),
  site: line(500),
  regimeIds: z.array(z.string()).max(50),
  tags: z.array(requiredLine(limits.tag)).max(limits.tags),
  notes: lines(limits.notes),
  contactSource: line(1_000),
  contactCheckedOn: plainDate.nullable(),
  contactVerified: z.boolean(),
});

export const body = bodyFields.extend({
  id: rowId,
  key: z.string().nullable(),
  codeStatus: z.string().describe('how the source describes its place under the Code on Access to Information'),
  ombudsman: z.string().describe('whether The Ombudsman may look at it, as the source says'),
  mailboxes: z.array(mailbox),
  nameSources: z.array(z.string()),
  namesVerified: z.boolean(),
  version: z.number().int(),
  requestCount: z.number().int(),
  openCount: z.number().int(),
});
export type Body = z.infer<typeof body>;

export const bodies = {
  /** Every body that fits the filter, by name in the language asked for. There are hundreds, not thousands: no paging. */
  list: procedure
    .input(
      z.object({
        find: line(200).default(''),
        kind: bodyKind.nullable().default(null),
        contact: z.enum(['any', 'verified', 'unverified', 'missing']).default('any'),
      }),
    )
    .output(z.array(bodySummary)),
  get: procedure.input(z.object({ id: rowId })).output(body),
  /** Adds a body (`id` null) or edits one; INVALID where it has no name (`body_name`), or where another body goes by it (`body_exists`). */
  save: procedure
    .input(z.object({ id: rowId.nullable(), version: z.number().int().nullable(), fields: bodyFields }))
    .output(z.object({ id: rowId, journalEntryId: rowId.nullable() })),
};
