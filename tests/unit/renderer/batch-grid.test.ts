import { describe, expect, test } from 'vitest';
import type { BatchBody, BatchRow } from '#core/contract/batches.ts';
import { readBlock, writeBlock } from '../../../renderer/batches/grid/clipboard.ts';
import type { GridColumn, GridRow } from '../../../renderer/batches/grid/columns.ts';
import { copyRange, fillRange, pasteBlock, rangeOf } from '../../../renderer/batches/grid/edit-rows.ts';
import { emptyPlan, languagesInUse, newRow, rowsFor, sendablePlan } from '../../../renderer/batches/plan-draft.ts';

const body = (id: string, nameEn: string, nameZh: string): BatchBody => ({
  id,
  key: null,
  nameEn,
  nameZh,
  shortZh: '',
  kind: 'bureau',
  tags: [],
  regimeIds: ['hk_code'],
  addresseeEn: '',
  addresseeZh: '',
  email: '',
  hasAddress: false,
  askedCount: 0,
});

const grid = (rows: BatchRow[] = [newRow('1'), newRow('2'), newRow('3')]): GridRow[] => {
  const bodies = [body('1', 'Security Bureau', '保安局'), body('2', 'Police', '警務處'), body('3', 'Post', '郵政署')];
  return rows.map((row, at) => ({ row, body: bodies[at], checked: undefined }));
};

const column = (id: string, more: Partial<GridColumn>): GridColumn => ({
  id,
  title: id,
  width: 100,
  kind: 'text',
  own: () => '',
  inherited: () => '',
  set: (row) => row,
  ...more,
});
const columns: GridColumn[] = [
  column('bodyId', { kind: 'body', own: ({ body: one }) => one?.nameEn ?? '' }),
  column('language', {
    kind: 'choice',
    own: ({ row }) => row.language ?? '',
    inherited: () => 'en',
    set: (row, text) =>
      text === ''
        ? { ...row, language: null }
        : text === 'en' || text === 'zh-Hant-HK'
          ? { ...row, language: text }
          : null,
  }),
  column('subject', {
    own: ({ row }) => row.subject,
    inherited: () => 'Shared',
    set: (row, text) => ({ ...row, subject: text }),
  }),
];
const at = (row: number, along: number) => rangeOf({ row, column: along }, { row, column: along });

describe('a block on the clipboard', () => {
  test('is read with its quotes, its line breaks inside a cell, and without the last blank line', () => {
    expect(readBlock('a\t"b ""c"""\r\n"one\ntwo"\td\r\n')).toEqual([
      ['a', 'b "c"'],
      ['one\ntwo', 'd'],
    ]);
  });

  test('goes out so that no spreadsheet takes a cell for a formula, and comes back as it was', () => {
    const block = [
      ['=1+1', '-5'],
      ['with\ttab', 'line\nbreak'],
    ];
    const text = writeBlock(block);
    expect(text).toContain("'=1+1");
    expect(readBlock(text)).toEqual(block);
  });
});

describe('a pasted block', () => {
  test('is laid by place; what cannot be held is told and changes nothing; what is outside is counted', () => {
    const edited = pasteBlock(grid(), columns, at(1, 1), [
      ['zh-Hant-HK', 'Two', 'past the last column'],
      ['Klingon', 'Three'],
      ['en', 'past the last row'],
    ]);
    expect(edited.rows.map(({ language, subject }) => [language, subject])).toEqual([
      [null, ''],
      ['zh-Hant-HK', 'Two'],
      [null, 'Three'],
    ]);
    expect(edited.changed).toBe(3);
    expect(edited.refused).toEqual([{ where: 'language', text: 'Klingon' }]);
    expect(edited.outside).toBe(3);
  });

  test('is laid by the names of bodies, in any order and either language, when it begins at them', () => {
    const edited = pasteBlock(grid(), columns, at(0, 0), [
      ['郵政署', 'en', 'To the post'],
      ['nobody', 'en', 'lost'],
      [' security  bureau ', '', 'To security'],
    ]);
    expect(edited.rows.map(({ subject }) => subject)).toEqual(['To security', '', 'To the post']);
    expect(edited.refused).toEqual([{ where: '', text: 'nobody' }]);
  });

  test('of one cell fills the selection', () => {
    const edited = pasteBlock(grid(), columns, { top: 0, bottom: 2, left: 1, right: 1 }, [['zh-Hant-HK']]);
    expect(edited.rows.every(({ language }) => language === 'zh-Hant-HK')).toBe(true);
  });

  test('that was copied out changes nothing, so that a cell goes on following the others', () => {
    const rows = grid();
    const whole = { top: 0, bottom: 2, left: 0, right: 2 };
    const block = readBlock(writeBlock(copyRange(rows, columns, whole)));
    expect(block[0]).toEqual(['Security Bureau', 'en', 'Shared']);
    expect(pasteBlock(rows, columns, whole, block)).toMatchObject({ changed: 0, refused: [], outside: 0 });
  });

  test('of nothing clears, and clearing leaves the names of bodies alone', () => {
    const rows = grid([{ ...newRow('1'), subject: 'Own', language: 'en' }, newRow('2'), newRow('3')]);
    const edited = fillRange(rows, columns, { top: 0, bottom: 0, left: 0, right: 2 }, '');
    expect(edited.rows[0]).toEqual(newRow('1'));
    expect(edited.changed).toBe(2);
  });
});

describe('the plan', () => {
  test('keeps what was filled in for bodies that stay chosen, in their order', () => {
    const rows = [{ ...newRow('1'), subject: 'Own' }, newRow('2')];
    expect(rowsFor(rows, ['3', '1'])).toEqual([{ ...newRow('1'), subject: 'Own' }, newRow('3')]);
  });

  test('speaks the languages its rows are in, not those of rows left out', () => {
    const plan = emptyPlan({ campaignId: null, bodyIds: ['1', '2'], language: 'en', today: '2026-12-11' });
    expect(languagesInUse(plan)).toEqual(['en']);
    const chinese = { ...newRow('2'), language: 'zh-Hant-HK' as const };
    expect(languagesInUse({ ...plan, rows: [newRow('1'), chinese] })).toEqual(['en', 'zh-Hant-HK']);
    expect(languagesInUse({ ...plan, rows: [newRow('1'), { ...chinese, leftOut: true }] })).toEqual(['en']);
  });

  test('goes to the core without blank questions and blank lines', () => {
    const plan = emptyPlan({ campaignId: null, bodyIds: ['1'], language: 'en', today: '2026-12-11' });
    const sent = sendablePlan({
      ...plan,
      rows: [{ ...newRow('1'), values: { list: ['a', ' ', ''] } }],
    });
    expect(sent.shared.questions).toEqual([]);
    expect(sent.rows[0]?.values).toEqual({ list: ['a'] });
  });
});
