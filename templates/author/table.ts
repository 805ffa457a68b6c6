import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { textWidth } from './styles.ts';
import type { TableColumn } from './wording.ts';

const rule = { style: BorderStyle.SINGLE, size: 4, color: '808080' } as const;
const margins = { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: 100, right: 100 } as const;

/**
 * A table of one heading row, repeated on each page, and one row for each item: the list opens in the first cell and
 * closes in the last, which makes the filler repeat the row. A row is never cut by the end of a page.
 */
export function listTable(list: string, columns: readonly TableColumn[]): Table {
  // In per cent: on a letterhead of other margins the table is as wide as the text there.
  const widths = columns.map(({ width }) => Math.round((textWidth * width) / 100));
  const last = columns.length - 1;
  const cell = (at: number, style: string, text: string) =>
    new TableCell({
      width: { size: columns[at]?.width ?? 0, type: WidthType.PERCENTAGE },
      margins,
      children: [
        new Paragraph({
          style,
          ...(columns[at]?.align === 'right' ? { alignment: AlignmentType.RIGHT } : {}),
          children: [new TextRun({ text })],
        }),
      ],
    });
  const tags = ({ text = '' }: TableColumn, at: number) =>
    `${at === 0 ? `{#${list}}` : ''}${text}${at === last ? `{/${list}}` : ''}`;
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, at) => cell(at, 'TableHeading', heading)),
      }),
      new TableRow({
        cantSplit: true,
        children: columns.map((column, at) =>
          cell(at, column.text === undefined ? 'TableNumber' : 'TableText', tags(column, at)),
        ),
      }),
    ],
  });
}
