import type { Bilingual, Language, LetterKind } from '#core/contract/vocabulary.ts';
import type { LetterValues, TemplateField } from '../fields.ts';

/** A piece of a letter's body. The words are data; how they are set is in body.ts. */
export type Block =
  /** The first paragraph, which has no number. */
  | { kind: 'opening'; text: string }
  /** A numbered paragraph; Hong Kong letters number from 2. */
  | { kind: 'paragraph'; text: string; keepWithNext?: boolean }
  /** The numbered items of a list, (1), (2), (3). */
  | { kind: 'items'; list: string; text: string }
  /** One such item, written out. */
  | { kind: 'item'; text: string }
  /** A list whose items are numbered paragraphs of their own. */
  | { kind: 'paragraphs'; list: string; text: string }
  /** Left out, with no gap, while the field is empty. */
  | { kind: 'when'; field: string; blocks: readonly Block[] }
  /** Left out while the field is filled. */
  | { kind: 'unless'; field: string; blocks: readonly Block[] };

export interface LetterWording {
  /** The subject lines, bold: the law first, then the matter. */
  subject: readonly string[];
  body: readonly Block[];
  /** The last words before the signature. */
  closing: string;
}

/** One letter in both languages, with the fields that are its own (common-fields.ts has the rest). */
export interface LetterSource {
  kind: LetterKind;
  version: string;
  name: Bilingual;
  purpose: Bilingual;
  regimes: readonly string[];
  fields: readonly TemplateField[];
  wording: Readonly<Record<Language, LetterWording>>;
  samples: Readonly<Record<Language, LetterValues>>;
}
