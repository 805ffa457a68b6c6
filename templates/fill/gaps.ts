import type { Bilingual } from '#core/contract/vocabulary.ts';

/** A blank that would stay open (`missing`), or a tag that no field declares (`unknown`). */
export interface FieldGap {
  name: string;
  label: Bilingual;
  reason: 'missing' | 'unknown';
  /** The part and the paragraph where it stands: `word/document.xml: Dear {addressee},`. Absent before a template is looked at. */
  place?: string;
}

/** A letter was not written because it would have had holes. `gaps` names every one of them, not just the first. */
export class TemplateFillError extends Error {
  readonly gaps: readonly FieldGap[];
  constructor(gaps: readonly FieldGap[]) {
    super(`The letter cannot be written: ${gaps.map((gap) => `${gap.reason} ${gap.name}`).join(', ')}`);
    this.name = 'TemplateFillError';
    this.gaps = gaps;
  }
}

/** The template itself is broken (unclosed tags and the like), which checkTemplate would have said. */
export class TemplateSyntaxError extends Error {
  readonly explanations: readonly string[];
  constructor(explanations: readonly string[]) {
    super(`The template cannot be filled: ${explanations.join('; ')}`);
    this.name = 'TemplateSyntaxError';
    this.explanations = explanations;
  }
}
