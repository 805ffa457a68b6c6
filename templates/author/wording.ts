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
  /** The questions of the request, (1), (2), (3), each with its parts, (a), (b), (c). */
  | { kind: 'questions' }
  /** One such item, written out. */
  | { kind: 'item'; text: string }
  /** A list whose items are numbered paragraphs of their own. */
  | { kind: 'paragraphs'; list: string; text: string }
  /** A table with a row for each item of a list, left out while the list is empty. */
  | { kind: 'table'; list: string; columns: readonly TableColumn[] }
  /** Left out, with no gap, while the field is empty. */
  | { kind: 'when'; field: string; blocks: readonly Block[] }
  /** Left out while the field is filled. */
  | { kind: 'unless'; field: string; blocks: readonly Block[] };

export interface TableColumn {
  heading: string;
  /** A tag of the item; left out where the column counts its rows. */
  text?: string;
  /** Share of the text width, in per cent; those of one table come to 100. */
  width: number;
  align?: 'right';
}

/** A line of an annex; `given` and `without` show it only while that field is filled, or empty. A list repeats it. */
export interface AnnexLine {
  text: string;
  given?: string;
  without?: string;
}

/** A page after the letter, shown while `field` is filled. */
export interface Annex {
  field: string;
  title: string;
  intro: string;
  parts: readonly { heading: string; lines: readonly AnnexLine[] }[];
}

export interface LetterWording {
  /** The subject lines, bold: the law first, then the matter. */
  subject: readonly string[];
  body: readonly Block[];
  /** The last words before the signature. */
  closing: string;
  annex?: Annex;
}

/** One letter, in the languages it has a wording for, with the fields that are its own (common-fields.ts has the rest). */
export interface LetterSource {
  kind: LetterKind;
  version: string;
  name: Bilingual;
  purpose: Bilingual;
  regimes: readonly string[];
  fields: readonly TemplateField[];
  wording: Readonly<Partial<Record<Language, LetterWording>>>;
  samples: Readonly<Partial<Record<Language, LetterValues>>>;
}
