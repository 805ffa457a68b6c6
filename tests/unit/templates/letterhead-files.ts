import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import {
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

/** A real PNG of one colour, small. */
export function tinyPng(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(40, 0);
  size.writeUInt32BE(20, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.concat(
    Array.from({ length: 20 }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(120, 0x80)])),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What no zip makes smaller: a scan of `bytes` bytes. */
export const bigPicture = (bytes: number): Buffer => Buffer.concat([tinyPng(), randomBytes(bytes)]);

export interface LetterheadOptions {
  /** Words of the header by page; a page left out has none. */
  header?: Partial<Record<'first' | 'default' | 'even', string>>;
  footer?: Partial<Record<'first' | 'default' | 'even', string>>;
  /** The footer says which page it stands on. */
  numbered?: boolean;
  titlePage?: boolean;
  picture?: Buffer;
  body?: string;
  /** Twips. */
  margin?: number;
}

/** A letterhead as an organisation has it: its name in its own style and font, a logo beside it in a table, a rule. */
export async function letterheadDocx(options: LetterheadOptions): Promise<Uint8Array> {
  const { header = {}, footer = {}, titlePage = false, picture, body = '', margin = 1_700, numbered = true } = options;
  const head = (words: string) =>
    new Header({
      children: [
        new Table({
          rows: [
            new TableRow({
              children: [
                new TableCell({
                  children: [
                    new Paragraph({
                      children: picture
                        ? [new ImageRun({ type: 'png', data: picture, transformation: { width: 80, height: 40 } })]
                        : [],
                    }),
                  ],
                }),
                new TableCell({ children: [new Paragraph({ style: 'OrgName', children: [new TextRun(words)] })] }),
              ],
            }),
          ],
        }),
        new Paragraph({
          style: 'Header',
          children: [new TextRun({ text: `${words} line`, characterStyle: 'OrgNote' } as never)],
        }),
      ],
    });
  const foot = (words: string) =>
    new Footer({
      children: [
        new Paragraph({
          style: 'Header',
          border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: '000000' } },
          children: [new TextRun({ children: numbered ? [`${words} `, PageNumber.CURRENT] : [words] })],
        }),
      ],
    });
  const all = <T>(words: Partial<Record<string, string>>, make: (one: string) => T) =>
    Object.fromEntries(Object.entries(words).map(([page, one]) => [page, make(one ?? '')]));
  const document = new Document({
    evenAndOddHeaderAndFooters: header.even !== undefined || footer.even !== undefined,
    styles: {
      default: { document: { run: { font: 'Carlito', size: 22 }, paragraph: { spacing: { after: 160, line: 259 } } } },
      paragraphStyles: [
        { id: 'Normal', name: 'Normal' },
        { id: 'OrgBase', name: 'Org Base', basedOn: 'Normal', run: { color: '00467F' } },
        { id: 'OrgName', name: 'Org Name', basedOn: 'OrgBase', run: { bold: true, size: 32, font: 'Carlito' } },
        { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 16 } },
      ],
      characterStyles: [{ id: 'OrgNote', name: 'Org Note', run: { italics: true } }],
    },
    sections: [
      {
        properties: {
          titlePage,
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: margin, bottom: margin, left: margin, right: margin, header: 600, footer: 500 },
          },
        },
        headers: all(header, head),
        footers: all(footer, foot),
        children: [new Paragraph(body)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
