import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { factKind, outcome } from '#core/contract/vocabulary.ts';
import { deadlinesOf, only, packOf } from './law-helpers.ts';
import examples from './worked-examples.json' with { type: 'json' };

const workedExample = z.strictObject({
  id: z.string(),
  pack: z.string(),
  facts: z.array(z.strictObject({ id: z.string(), kind: factKind, date: z.iso.date(), outcome: outcome.optional() })),
  because: z.string(),
  expect: z.array(
    z.strictObject({
      clockId: z.string(),
      dueDate: z.string(),
      nominalDate: z.string(),
      officeDay: z.string().optional(),
      workingDeadline: z.string().optional(),
      promptly: z.boolean().optional(),
    }),
  ),
  wrongAnswers: z.record(z.string(), z.array(z.string())),
});

const all = z.array(workedExample).parse(examples);

test('all sixteen are here', () => {
  const numbers = ['01', '03', '05', '06', '09', '13', '16', '17', '19', '23', '27', '30', '33', '40', '45', '47'];
  expect(all.map(({ id }) => id).filter((id) => id.length === 3)).toEqual(numbers.map((number) => `W${number}`));
});

describe.each(all)('$id: $because', (example) => {
  const deadlines = () => deadlinesOf(packOf(example.pack), example.facts);

  test.each(example.expect)('$clockId is due $dueDate', ({ clockId, officeDay, ...wanted }) => {
    const found = only(deadlines(), clockId);
    expect(found).toMatchObject(wanted);
    // The hint is left out where the office is open on the due date.
    if (officeDay !== undefined) expect(found.nextOfficeDay ?? found.dueDate).toBe(officeDay);
  });

  test.each(Object.entries(example.wrongAnswers))('%s is none of %j', (clockId, wrong) => {
    const found = only(deadlines(), clockId);
    for (const date of wrong) {
      expect([found.dueDate, found.nominalDate, found.workingDeadline]).not.toContain(date);
    }
  });
});
