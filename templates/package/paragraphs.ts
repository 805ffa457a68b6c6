import { readXml } from './xml.ts';

/** A paragraph of a part, as a reader sees it, with where it stands. */
export interface Paragraph {
  part: string;
  text: string;
  /** Numbers of the table, row and cell it is in, outermost first; '' outside tables. Two paragraphs share a cell if equal. */
  cell: string;
  /** As `cell`, to the row only. */
  row: string;
  /** The body, the header or the text box it belongs to: a list may not start in one and end in another. */
  story: number;
  /** Whether some of its text was put in, or taken out, with "track changes" and is not yet accepted. */
  tracked: boolean;
  style: string;
}

/** The paragraphs of one part in order; those of text boxes come before the paragraph that carries the box. Throws XmlError. */
export function readParagraphs(part: string, xml: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const open: { text: string; tracked: boolean; style: string }[] = [];
  const places: { cell: string; row: string; story: number }[] = [{ cell: '', row: '', story: 0 }];
  let stories = 0;
  let tables = 0;
  let trackedDepth = 0;
  let inText = false;
  const tableStack: { id: number; row: number; cell: number }[] = [];
  const here = () => places.at(-1) ?? { cell: '', row: '', story: 0 };

  readXml(xml, {
    open(name, attributes) {
      const paragraph = open.at(-1);
      if (name === 'w:p') open.push({ text: '', tracked: false, style: '' });
      else if (name === 'w:txbxContent') openStory();
      else if (name === 'w:tbl') openTable();
      else if (name === 'w:tr') nextRow();
      else if (name === 'w:tc') nextCell();
      else if (name === 'w:ins' || name === 'w:del') trackedDepth += 1;
      else if (name === 'w:t' || name === 'w:delText') inText = true;
      else if (paragraph && (name === 'w:br' || name === 'w:cr')) paragraph.text += '\n';
      else if (paragraph && name === 'w:tab' && !attributes.has('w:pos')) paragraph.text += '\t';
      else if (paragraph && name === 'w:noBreakHyphen') paragraph.text += '-';
      else if (paragraph && name === 'w:pStyle') paragraph.style = attributes.get('w:val') ?? '';
    },
    text(value) {
      const paragraph = open.at(-1);
      if (!inText || !paragraph) return;
      if (trackedDepth > 0) paragraph.tracked = true;
      paragraph.text += value;
    },
    close(name) {
      if (name === 'w:t' || name === 'w:delText') inText = false;
      else if (name === 'w:ins' || name === 'w:del') trackedDepth -= 1;
      else if (name === 'w:txbxContent') places.pop();
      else if (name === 'w:tbl') {
        // A table without rows has put no place on the stack.
        if ((tableStack.pop()?.row ?? 0) > 0) places.pop();
      } else if (name === 'w:p') {
        const paragraph = open.pop();
        if (paragraph) paragraphs.push({ part, ...paragraph, ...here() });
      }
    },
  });
  return paragraphs;

  function openStory(): void {
    stories += 1;
    places.push({ cell: '', row: '', story: stories });
  }

  function openTable(): void {
    tables += 1;
    tableStack.push({ id: tables, row: 0, cell: 0 });
  }

  function nextRow(): void {
    const table = tableStack.at(-1);
    if (!table) return;
    if (table.row > 0) places.pop();
    table.row += 1;
    table.cell = 0;
    const outer = here();
    const row = `${outer.cell}/${table.id}.${table.row}`;
    places.push({ cell: row, row, story: outer.story });
  }

  function nextCell(): void {
    const table = tableStack.at(-1);
    const place = places.at(-1);
    if (!table || !place) return;
    table.cell += 1;
    place.cell = `${place.row}.${table.cell}`;
  }
}
