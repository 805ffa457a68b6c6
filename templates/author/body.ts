import { Paragraph, type Table, TextRun } from 'docx';
import type { Language } from '#core/contract/vocabulary.ts';
import { listTable } from './table.ts';
import type { Block, LetterWording } from './wording.ts';

/** One paragraph in a named style; tags stay in one run, so that no program has to put them together again. */
export function line(style: string, text: string, keepNext = false): Paragraph {
  return new Paragraph({ style, ...(keepNext ? { keepNext } : {}), children: [new TextRun({ text })] });
}

/**
 * Paragraphs shown only while `field` is filled. The two marks have paragraphs of their own, which the filler takes
 * out whole: an empty field leaves no gap in the letter.
 */
export function when<T extends Paragraph | Table>(field: string, paragraphs: readonly T[]): (T | Paragraph)[] {
  return [line('Normal', `{#${field}}`), ...paragraphs, line('Normal', `{/${field}}`)];
}

export function unless<T extends Paragraph | Table>(field: string, paragraphs: readonly T[]): (T | Paragraph)[] {
  return [line('Normal', `{^${field}}`), ...paragraphs, line('Normal', `{/${field}}`)];
}

/** Everything between the first-page header and the end of the letter. */
export function letterBody(wording: LetterWording, language: Language): (Paragraph | Table)[] {
  const subject = wording.subject.map((text) => line('SubjectLine', text));
  const body = wording.body.flatMap(setBlock);
  const closing = line('Closing', wording.closing);
  return language === 'en'
    ? [...englishTop(), ...subject, ...body, closing, ...englishEnd()]
    : [...chineseTop(), ...subject, ...body, closing, ...chineseEnd()];
}

function setBlock(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'opening':
      return [line('Opening', block.text)];
    case 'paragraph':
      return [line('NumberedParagraph', block.text, block.keepWithNext)];
    case 'item':
      return [line('NumberedItem', block.text)];
    case 'items':
      return when(block.list, [line('NumberedItem', block.text)]);
    case 'questions':
      return when('questions', [
        // A question that leads to its parts does not stand alone at the foot of a page.
        ...when('has_parts', [line('NumberedItem', '{question}', true)]),
        ...unless('has_parts', [line('NumberedItem', '{question}')]),
        ...when('parts', [line('NumberedSubitem', '{text}')]),
      ]);
    case 'paragraphs':
      return when(block.list, [line('NumberedParagraph', block.text)]);
    case 'table':
      // Word wants a paragraph after a table, and the next one of the letter would stand too close.
      return when(`has_${block.list}`, [listTable(block.list, block.columns), line('TableGap', '')]);
    case 'when':
      return when(block.field, block.blocks.flatMap(setBlock));
    case 'unless':
      return unless(block.field, block.blocks.flatMap(setBlock));
  }
}

function englishTop(): Paragraph[] {
  return [
    line('LetterDate', '{letter_date}'),
    ...when('channel_line', [line('Channel', '{channel_line}')]),
    ...when('addressee', [line('Addressee', '{addressee}')]),
    line('Addressee', '{body_name}'),
    ...when('body_address_paragraphs', [line('Addressee', '{text}')]),
    ...referenceLines('Our ref: {reference}', 'Your ref: {their_reference}'),
    line('Salutation', '{salutation}'),
  ];
}

/** A reference line stands a little off the address; Word adds the space above the first of them only. */
function referenceLines(ours: string, theirs: string): Paragraph[] {
  return [
    new Paragraph({ style: 'Reference', spacing: { before: 200 }, children: [new TextRun({ text: ours })] }),
    ...when('their_reference', [line('Reference', theirs)]),
  ];
}

function englishEnd(): Paragraph[] {
  return [
    new Paragraph({
      style: 'Signature',
      spacing: { before: 240 },
      children: [new TextRun({ text: 'Yours faithfully,' })],
    }),
    line('SignatureName', '({sender_name})'),
    ...when('sender_title', [line('Signature', '{sender_title}')]),
    ...when('sender_organisation', [line('Signature', '{sender_organisation}')]),
    ...notes('enclosures', 'Encl.'),
    ...notes('copies', 'c.c.'),
  ];
}

/** A 公函: reference first, then address, body and post title; the date comes at the end. */
function chineseTop(): Paragraph[] {
  return [
    line('Reference', '本函檔號：{reference}'),
    ...when('their_reference', [line('Reference', '來函檔號：{their_reference}')]),
    ...when('channel_line', [
      new Paragraph({
        style: 'Channel',
        spacing: { before: 80, after: 0 },
        children: [new TextRun({ text: '{channel_line}' })],
      }),
    ]),
    new Paragraph({ style: 'Addressee', spacing: { before: 80, line: 120, lineRule: 'exact' }, children: [] }),
    ...when('body_address_paragraphs', [line('Addressee', '{text}')]),
    line('Addressee', '{body_name}'),
    ...when('addressee', [line('Addressee', '{addressee}')]),
    line('Salutation', '{salutation}'),
  ];
}

function chineseEnd(): Paragraph[] {
  return [
    ...when('sender_organisation', [line('Signature', '{sender_organisation}')]),
    ...when('sender_title', [line('Signature', '{sender_title}')]),
    line('SignatureName', '（{sender_name}）　謹啟'),
    ...notes('enclosures', '附件：'),
    ...notes('copies', '副本送：', true),
    line('LetterDate', '{letter_date}'),
  ];
}

/**
 * Enclosures may run to a page of their own, and are let break: tied together they would drag the signature apart.
 * `keepNext` ties a short list to the line after it, so that the date of a Chinese letter has company.
 */
function notes(list: string, heading: string, keepNext = false): Paragraph[] {
  return [...when(`has_${list}`, [line('NotesHeading', heading)]), ...when(list, [line('Notes', '{text}', keepNext)])];
}
