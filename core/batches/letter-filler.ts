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

/** On the core's own thread, one letter a turn of the event loop: what else is asked of the core has its turns between. */
export function fillHere(): LetterFiller {
  let before: Promise<unknown> = Promise.resolve();
  return {
    fill({ template, values, fields }) {
      const turn = before.then(() => nextTurn());
      before = turn;
      return turn.then(() => fillLetter(template, values, fields));
    },
    async close() {},
  };
}
