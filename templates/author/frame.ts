import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Language } from '#core/contract/vocabulary.ts';
import { line, when } from './body.ts';
import { textWidth } from './styles.ts';

/** The sender's letterhead, on the first page only. */
export function letterhead(): Header {
  return new Header({
    children: [
      line('LetterheadName', '{letterhead_name}'),
      ...when('letterhead_address_paragraphs', [line('LetterheadDetail', '{text}')]),
      ...when('letterhead_contact', [line('LetterheadDetail', '{letterhead_contact}')]),
      new Paragraph({ style: 'LetterheadRule', children: [] }),
    ],
  });
}

/** What tells a stray second page where it belongs: whom it is to, our reference, the date. */
export function continuation(language: Language): Header {
  const words =
    language === 'en'
      ? '{body_short}  ·  Our ref: {reference}  ·  {letter_date}'
      : '{body_short}　檔號：{reference}　{letter_date}';
  const [before, after] = language === 'en' ? ['Page ', ''] : ['第 ', ' 頁'];
  return new Header({
    children: [
      new Paragraph({
        style: 'Continuation',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun({ text: words }),
          new TextRun({ children: [new Tab(), before, PageNumber.CURRENT, after] }),
        ],
      }),
    ],
  });
}

export function pageFooter(language: Language): Footer {
  const children =
    language === 'en'
      ? ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
      : ['第 ', PageNumber.CURRENT, ' 頁，共 ', PageNumber.TOTAL_PAGES, ' 頁'];
  return new Footer({ children: [new Paragraph({ style: 'PageNumber', children: [new TextRun({ children })] })] });
}
