import { Paragraph, type Table, TextRun } from 'docx';
import { line, unless, when } from './body.ts';
import type { Annex, AnnexLine } from './wording.ts';

/** What follows the letter on a page of its own; nothing at all while its field is empty. */
export function annexPage(annex: Annex): (Paragraph | Table)[] {
  const title = new Paragraph({
    style: 'AnnexTitle',
    pageBreakBefore: true,
    children: [new TextRun({ text: annex.title })],
  });
  const parts = annex.parts.flatMap(({ heading, lines }) => [line('AnnexHeading', heading), ...lines.flatMap(setLine)]);
  return when(annex.field, [title, line('AnnexText', annex.intro), ...parts]);
}

function setLine({ text, given, without }: AnnexLine): (Paragraph | Table)[] {
  const set = line('AnnexText', text);
  if (given !== undefined) return when(given, [set]);
  return without === undefined ? [set] : unless(without, [set]);
}
