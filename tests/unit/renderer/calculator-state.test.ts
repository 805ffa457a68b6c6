import { expect, test } from 'vitest';
import {
  blankFact,
  type Calculation,
  factsToSend,
  readCalculation,
  writeCalculation,
} from '../../../renderer/law/calculator-state.ts';

const asked: Calculation = {
  regimeId: 'uk_gdpr_sar',
  calendarId: 'uk_scotland',
  ownDays: false,
  facts: [
    { ...blankFact('sent'), date: '2026-12-10', receivedOn: '2026-12-11', afterHours: true },
    { ...blankFact('response'), date: '2027-01-04', outcome: 'part' },
  ],
};

test('the address of the calculator says the whole question, and reads back the same', () => {
  expect(readCalculation(new URLSearchParams(writeCalculation(asked).toString()))).toEqual(asked);
});

test('what an address says that does not fit is as if it were not there', () => {
  const facts = [{ kind: 'received', date: '2026-02-30' }, { kind: 'no_such_fact', date: '2026-01-01' }, 7];
  const read = readCalculation(new URLSearchParams({ regime: 'hk_code', facts: JSON.stringify(facts) }));
  expect(read).toEqual({ regimeId: 'hk_code', calendarId: null, ownDays: true, facts: [blankFact('received')] });
  expect(readCalculation(new URLSearchParams({ facts: '{' })).facts).toEqual([]);
});

test('a fact without a day is not sent, and the others know their rows', () => {
  const { facts, rows } = factsToSend([blankFact('sent'), { ...blankFact('received'), date: '2026-12-11' }]);
  expect(facts.map(({ kind }) => kind)).toEqual(['received']);
  expect(rows).toEqual([1]);
});
