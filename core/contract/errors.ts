import { oc } from '@orpc/contract';
import { z } from 'zod';
import { bilingual } from './vocabulary.ts';

/**
 * One thing wrong with what was entered. `sentence` says it where the law's own words do; otherwise the interface has
 * it under the code (renderer/i18n, `problems`). `path` names the field.
 */
export const problem = z.object({
  code: z.string(),
  sentence: bilingual.optional(),
  path: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Problem = z.infer<typeof problem>;

/** A field a letter still needs (`missing`), or one its template does not know (`unknown`), with its place. */
export const fieldGap = z.object({
  name: z.string(),
  label: bilingual,
  reason: z.enum(['missing', 'unknown']),
  place: z.string().optional(),
});
export type FieldGap = z.infer<typeof fieldGap>;

/**
 * Errors every procedure may answer with. Each carries what a person needs: what was wrong, where, what to do.
 * - NOT_FOUND: the row was removed or never existed.
 * - CONFLICT: somebody else (another window) changed it first; `currentVersion` is what is on disk.
 * - INVALID: the values contradict each other or the law pack; nothing was written.
 * - MISSING_FIELDS: a letter would have had holes; nothing was written.
 * - REGISTER: the register on disk refused (full disk, lock, damage); the sentence is ready to show.
 */
export const errors = {
  NOT_FOUND: { status: 404, data: z.object({ what: z.string(), id: z.string() }) },
  CONFLICT: { status: 409, data: z.object({ what: z.string(), id: z.string(), currentVersion: z.number().int() }) },
  INVALID: { status: 422, data: z.object({ problems: z.array(problem).min(1) }) },
  MISSING_FIELDS: { status: 422, data: z.object({ gaps: z.array(fieldGap).min(1) }) },
  REGISTER: { status: 503, data: z.object({ code: z.string(), sentence: bilingual }) },
} as const;

/** The procedure builder with the shared errors. */
export const procedure = oc.errors(errors);
