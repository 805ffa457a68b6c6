import { expect, test } from 'vitest';
import { createIdGenerator, newId } from '#db/uuid.ts';

test('an id is a UUIDv7 of its time', () => {
  const id = newId(Date.UTC(2026, 10, 22, 8));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const generate = createIdGenerator();
  expect(
    Number.parseInt(
      generate(Date.UTC(2026, 10, 22, 8))
        .replaceAll('-', '')
        .slice(0, 12),
      16,
    ),
  ).toBe(Date.UTC(2026, 10, 22, 8));
});

test('ids of one millisecond keep the order they were made in, however many they are', () => {
  const generate = createIdGenerator();
  const ids = Array.from({ length: 20_000 }, () => generate(1_000_000));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a clock that is set back does not make ids run backwards', () => {
  const generate = createIdGenerator();
  const before = generate(2_000_000);
  const after = generate(1_000_000);
  expect(after > before).toBe(true);
});
