import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LetterValues, TemplateField } from '#templates/fields.ts';
import { fillLetter } from '#templates/fill/fill-letter.ts';

/** One letter to fill, as templates/fill takes it. */
export interface FillJob {
  template: Uint8Array;
  values: LetterValues;
  fields: readonly TemplateField[];
}

/** Fills letters, several at once where it can. Rejects as `fillLetter` throws. */
export interface LetterFiller {
  fill(job: FillJob): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** On the core's own thread, a letter between two turns of the event loop, so that other calls have theirs. */
export function fillHere(): LetterFiller {
  return {
    async fill({ template, values, fields }) {
      await nextTurn();
      return fillLetter(template, values, fields);
    },
    async close() {},
  };
}
