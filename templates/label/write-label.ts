import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Document,
  HeightRule,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Language } from '#core/contract/vocabulary.ts';

export interface LabelText {
  language: Language;
  /** The addressee block, a line each. */
  to: readonly string[];
  /** Whom it goes back to; printed small. Empty: left out. */
  from: readonly string[];
}

/** DL, the envelope of an A4 letter folded twice. */
const envelope = { width: 220, height: 110 };
/** A sheet of 2 x 7 labels, 99.1 x 38.1 mm, as every maker cuts them (L7163). */
const sheet = { columns: 2, rows: 7, width: 99.1, height: 38.1, top: 15.15, left: 4.65, gap: 2.5 };

/** A DL envelope with the sender small at the top left and the addressee where the post reads it. */
export async function writeEnvelope({ language, to, from }: LabelText): Promise<Uint8Array> {
  return await pack(
    language,
    {
      // The library swaps the two of a page that lies on its side.
      size: { width: mm(envelope.height), height: mm(envelope.width), orientation: PageOrientation.LANDSCAPE },
      margin: { top: mm(10), bottom: mm(8), left: mm(12), right: mm(12), header: 0, footer: 0, gutter: 0 },
    },
    [
      ...lines(from, 8, language, {}),
      // Below the sender, however long that is, and never above the middle of the envelope.
      new Paragraph({ spacing: { before: Math.max(0, mm(36) - from.length * 210), after: 0 }, children: [] }),
      ...lines(to, sizeFor(to, 12, 7), language, { left: mm(92) }),
    ],
  );
}

/** An A4 sheet with the addressee on one label and the others left blank. `position` counts along the rows from 1. */
export async function writeLabelSheet({ language, to, from }: LabelText, position: number): Promise<Uint8Array> {
  const cell = (at: number) =>
    new TableCell({
      width: { size: mm(sheet.width), type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: mm(6), right: mm(4), top: mm(2), bottom: mm(2) },
      children: at === position ? label(to, from, language) : [new Paragraph('')],
    });
  const gap = () =>
    new TableCell({ width: { size: mm(sheet.gap), type: WidthType.DXA }, children: [new Paragraph('')] });
  const rows = Array.from({ length: sheet.rows }, (_, row) => {
    const first = row * sheet.columns + 1;
    return new TableRow({
      cantSplit: true,
      height: { value: mm(sheet.height), rule: HeightRule.EXACT },
      children: [cell(first), gap(), cell(first + 1)],
    });
  });
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const table = new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [mm(sheet.width), mm(sheet.gap), mm(sheet.width)],
    width: { size: mm(2 * sheet.width + sheet.gap), type: WidthType.DXA },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows,
  });
  return await pack(
    language,
    {
      size: { width: mm(210), height: mm(297) },
      margin: { top: mm(sheet.top), bottom: mm(5), left: mm(sheet.left), right: 0, header: 0, footer: 0, gutter: 0 },
    },
    // Word wants a paragraph after a table; as small as that it stays on the page.
    [table, new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, children: [] })],
  );
}

function label(to: readonly string[], from: readonly string[], language: Language): Paragraph[] {
  const back = from.length === 0 ? [] : [from.join(language === 'en' ? ', ' : '　')];
  return [...lines(back, 6, language, {}), ...lines(to, sizeFor(to, 11, 5), language, {})];
}

/** Points: as large as asked for while the lines are few, smaller for a long address, never below what a postman reads. */
function sizeFor(texts: readonly string[], size: number, fits: number): number {
  return Math.max(8, size - Math.max(0, texts.length - fits));
}

function lines(texts: readonly string[], size: number, language: Language, indent: { left?: number }): Paragraph[] {
  return texts.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.LEFT,
        indent,
        spacing: { before: 0, after: 0 },
        children: [new TextRun({ text: clean(text), size: size * 2, font: fontOf(language) })],
      }),
  );
}

/** Control characters are illegal in XML; the register cleans what is typed, but not what was imported long ago. */
function clean(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').toWellFormed();
}

/** As in the letters (templates/author/styles.ts), so that an envelope looks like what is in it. */
function fontOf(language: Language) {
  const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'PMingLiU' };
  return language === 'en' ? font : { ...font, hint: 'eastAsia' as const };
}

async function pack(
  language: Language,
  page: NonNullable<NonNullable<ConstructorParameters<typeof Document>[0]['sections'][number]['properties']>['page']>,
  children: (Paragraph | Table)[],
): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Foolscap',
    styles: {
      default: {
        document: { run: { language: { value: language === 'en' ? 'en-GB' : 'zh-HK', eastAsia: 'zh-HK' } } },
      },
    },
    sections: [{ properties: { page }, children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
