import { expect, test } from 'vitest';
import { explain } from '#core/law/explain.ts';
import { deadlinesOf, fact, only, packOf } from './law-helpers.ts';

test('a date that rests on holidays nobody read in an official list says so, and names the year', () => {
  const initial = only(deadlinesOf(packOf('eu_1049'), [fact('registered', '2026-09-07')]), 'initial');
  expect(initial.verified).toBe(false);
  const said = explain(initial).filter(({ kind }) => kind === 'checked');
  expect(said.map(({ text }) => text.en)).toEqual([
    expect.stringMatching(/^Checked only in part/),
    expect.stringContaining('Not every holiday of 2026'),
  ]);
});

test('the gazetted days of Hong Kong were read: nothing is added', () => {
  const comply = only(deadlinesOf(packOf('hk_pdpo_dar'), [fact('received', '2026-09-04')]), 'comply');
  expect(comply.verified).toBe(true);
  expect(explain(comply).filter(({ kind }) => kind === 'checked')).toHaveLength(1);
});
