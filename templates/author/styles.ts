import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
} from 'docx';
import type { Language } from '#core/contract/vocabulary.ts';

/** Twips (1/20 pt) throughout; 12 pt letters, so two Chinese characters are 480. */
export const page = {
  width: 11906,
  height: 16838,
  top: 1304,
  bottom: 1134,
  side: 1418,
  header: 680,
  footer: 567,
} as const;
export const textWidth = page.width - 2 * page.side;
const numberTab = 680;

const inkRule = { style: BorderStyle.SINGLE, size: 6, space: 6, color: '404040' } as const;

/**
 * PMingLiU (新細明體) is on every Windows and Mac with Office; elsewhere the font table's "roman, Big5" entry leads to a
 * Ming face such as Noto Serif CJK HK. The East Asian hint keeps quotation marks and dashes full width in Chinese.
 */
function bodyFont(language: Language) {
  const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'PMingLiU' };
  return language === 'en' ? font : { ...font, hint: 'eastAsia' };
}

/** Named styles, so that a person can restyle a template in Word without touching its paragraphs. */
export function letterStyles(language: Language): IStylesOptions {
  const chinese = language !== 'en';
  // Exact in Chinese: Noto and PMingLiU disagree by a third on the height of a line, and a page must break alike in both.
  const normal = chinese ? ({ line: 360, lineRule: 'exact' } as const) : ({ line: 264, lineRule: 'auto' } as const);
  // Where a picture may be put (a logo, a signature) an exact line would cut it off.
  const free = { line: 250, lineRule: 'auto' };
  const small = chinese ? { line: 270, lineRule: 'exact' } : { line: 240, lineRule: 'auto' };
  const style = (id: string, name: string, paragraph: object = {}, run: object = {}, basedOn = 'Normal') => ({
    id,
    name,
    basedOn,
    quickFormat: true,
    paragraph,
    run,
  });
  return {
    default: {
      document: {
        run: { font: bodyFont(language), size: 24, language: { value: 'en-GB', eastAsia: 'zh-HK' } },
        paragraph: { spacing: { after: 0, ...normal } },
      },
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      style(
        'LetterheadName',
        'Letterhead Name',
        { alignment: AlignmentType.CENTER, spacing: { after: 60, ...free } },
        { bold: true, size: 30 },
      ),
      style(
        'LetterheadDetail',
        'Letterhead Detail',
        { alignment: AlignmentType.CENTER, spacing: small },
        { size: 18, color: '404040' },
      ),
      style(
        'LetterheadRule',
        'Letterhead Rule',
        { spacing: { after: 120, line: 120, lineRule: 'exact' }, border: { bottom: inkRule } },
        { size: 8 },
      ),
      style(
        'Continuation',
        'Continuation Header',
        { spacing: { after: 240, ...small }, border: { bottom: inkRule } },
        { size: 18, color: '404040' },
      ),
      style(
        'PageNumber',
        'Page Number Line',
        { alignment: AlignmentType.CENTER, spacing: small },
        { size: 18, color: '404040' },
      ),
      style('LetterDate', 'Letter Date', { spacing: { before: chinese ? 240 : 0, after: chinese ? 0 : 200 } }),
      style('Channel', 'Sent By', { spacing: { after: 200 } }, { italics: !chinese }),
      // Close-set in Chinese, so that five lines of address show in the window of a DL envelope.
      style('Addressee', 'Addressee', chinese ? { spacing: { line: 310, lineRule: 'exact' } } : {}),
      style('Reference', 'Reference', {}),
      style('Salutation', 'Letter Salutation', { spacing: { before: 220, after: 160 }, keepNext: true }),
      style(
        'SubjectLine',
        'Subject Line',
        {
          alignment: chinese ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { after: 60 },
          keepNext: true,
          keepLines: true,
        },
        { bold: true },
      ),
      style('LetterBody', 'Letter Body', {
        alignment: chinese ? AlignmentType.BOTH : AlignmentType.LEFT,
        spacing: { before: 100, after: 80 },
      }),
      style('Opening', 'Opening Paragraph', { indent: { firstLine: chinese ? numberTab : 0 } }, {}, 'LetterBody'),
      style(
        'NumberedParagraph',
        'Numbered Paragraph',
        { numbering: { reference: 'letter', level: 0 } },
        {},
        'LetterBody',
      ),
      style(
        'NumberedItem',
        'Numbered Item',
        { numbering: { reference: 'letter', level: 1 }, spacing: { before: 40, after: 60 } },
        {},
        'LetterBody',
      ),
      style(
        'NumberedSubitem',
        'Numbered Sub-item',
        { numbering: { reference: 'letter', level: 2 }, spacing: { before: 20, after: 40 } },
        {},
        'LetterBody',
      ),
      style(
        'Closing',
        'Letter Closing',
        {
          indent: { firstLine: chinese ? numberTab : 0 },
          spacing: { before: 100, after: chinese ? 280 : 80 },
          keepNext: true,
          keepLines: true,
        },
        {},
        'LetterBody',
      ),
      style('Signature', 'Letter Signature', {
        ...signaturePlace(chinese),
        spacing: free,
        keepNext: true,
        keepLines: true,
      }),
      style('SignatureName', 'Signature Name', {
        ...signaturePlace(chinese),
        spacing: { before: 840, ...free },
        keepNext: true,
        keepLines: true,
      }),
      style(
        'TableHeading',
        'Table Heading',
        { spacing: { before: 40, after: 40 }, keepNext: true },
        { bold: true, size: 22 },
      ),
      style('TableText', 'Table Text', { spacing: { before: 40, after: 40 } }, { size: 22 }),
      style('TableNumber', 'Table Number', { numbering: { reference: 'rows', level: 0 } }, {}, 'TableText'),
      style('TableGap', 'Table Gap', { spacing: { line: 120, lineRule: 'exact' } }, { size: 8 }),
      style('AnnexTitle', 'Annex Title', { alignment: AlignmentType.CENTER, spacing: { after: 160 } }, { bold: true }),
      style('AnnexHeading', 'Annex Heading', { spacing: { before: 200, after: 40 }, keepNext: true }, { bold: true }),
      style('AnnexText', 'Annex Text', { spacing: { before: 20, after: 40 } }),
      style('NotesHeading', 'Notes Heading', { spacing: { before: 200 }, keepNext: true }, { size: 22 }),
      // Hanging, so that a long entry does not run into the next.
      style('Notes', 'Notes', { indent: { left: 720, hanging: chinese ? 240 : 360 }, keepLines: true }, { size: 22 }),
    ],
  };
}

/** 署名 stands at the lower right in Chinese, its lines centred on each other; at the left margin in English. */
function signaturePlace(chinese: boolean): object {
  return chinese ? { alignment: AlignmentType.CENTER, indent: { left: 4700 } } : {};
}

/** One multilevel list: paragraphs from 2, items (1), sub-items (a), each restarting under the level above. */
export const letterNumbering: INumberingOptions = {
  config: [
    {
      reference: 'letter',
      levels: [
        level(0, LevelFormat.DECIMAL, '%1.', 'NumberedParagraph', { left: 0, firstLine: 0 }, numberTab, 2),
        level(1, LevelFormat.DECIMAL, '(%2)', 'NumberedItem', { left: 1304, hanging: 624 }, 1304),
        level(2, LevelFormat.LOWER_LETTER, '(%3)', 'NumberedSubitem', { left: 1928, hanging: 624 }, 1928),
      ],
    },
    // The rows of a table are counted apart from the paragraphs of the letter.
    {
      reference: 'rows',
      levels: [level(0, LevelFormat.DECIMAL, '%1.', 'TableNumber', { left: 0, firstLine: 0 }, 400)],
    },
  ],
};

function level(
  depth: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  style: string,
  indent: { left: number; hanging?: number; firstLine?: number },
  leftTabStop: number,
  start = 1,
) {
  return {
    level: depth,
    format,
    text,
    start,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.TAB,
    style: { style, paragraph: { indent, leftTabStop } },
  };
}
