import { describe, expect, test } from 'vitest';
import { explain } from '#core/law/explain.ts';
import { deadlinesOf, packOf, packs } from './law-helpers.ts';
import { readTables } from './regime-table.ts';
import { replay } from './replay.ts';

const tables = readTables();

test.each([...packs.keys()])('%s has a table of at least eight dates, worked by hand', (id) => {
  const rows = tables.filter(({ regime }) => regime === id).flatMap((table) => table.rows);
  expect(rows.length).toBeGreaterThanOrEqual(8);
});

test('every table is of a regime in the library', () => {
  expect(tables.map(({ regime }) => regime).filter((id) => !packs.has(id))).toEqual([]);
});

describe.each(tables.filter(({ regime }) => packs.has(regime)))('$regime', ({ regime, rows }) => {
  test.each(rows)('$case: $because', ({ facts, additions, calendar, expect: wanted, absent = [], wrong = {} }) => {
    const more = { ...(additions ? { additions } : {}), ...(calendar ? { calendar } : {}) };
    const deadlines = deadlinesOf(packOf(regime), facts, more);
    for (const { clock, from, due, nominal, officeDay, workTo, provisional, ...fields } of wanted) {
      const found = deadlines.filter((one) => one.clockId === clock && (from ?? one.basisFactId) === one.basisFactId);
      const [first] = found;
      if (first === undefined || found.length > 1) throw new Error(`${found.length} deadlines for ${clock}`);
      expect(first, clock).toMatchObject({
        dueDate: due,
        ...fields,
        ...(nominal === undefined ? {} : { nominalDate: nominal }),
        ...(officeDay === undefined ? {} : { nextOfficeDay: officeDay }),
        ...(workTo === undefined ? {} : { workingDeadline: workTo }),
      });
      if (provisional !== undefined) expect(first.provisional?.year ?? null, clock).toBe(provisional);
      expect(replay(explain(first)), clock).toEqual({ nominal: first.nominalDate, due: first.dueDate });
    }
    expect(deadlines.map(({ clockId }) => clockId).filter((id) => absent.includes(id))).toEqual([]);
    for (const [clock, dates] of Object.entries(wrong)) {
      const shown = deadlines
        .filter(({ clockId }) => clockId === clock)
        .flatMap(({ dueDate, nominalDate, workingDeadline }) => [dueDate, nominalDate, workingDeadline]);
      for (const date of dates) expect(shown, clock).not.toContain(date);
    }
  });
});
