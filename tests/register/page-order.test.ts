import { expect, test, vi } from 'vitest';
import { requestSort } from '#core/contract/requests.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { deadlinePage, type DeadlinePageQuery } from '#db/queries/deadline-page.ts';
import { requestPage, type RequestPageQuery } from '#db/queries/request-page.ts';
import { migrations } from '#db/migrations/index.ts';
import { newRegister } from './support/registers.ts';

const today = '2026-12-12';
const directions = ['asc', 'desc'] as const;
const languages: readonly Language[] = ['en', 'zh-Hant-HK'];
const noFilter = { find: '', bodyId: null, campaignId: null, regimeId: null, owner: null };
const page = { offset: 0, limit: 50 };

/** What SQLite sorts by itself in the queries that `read` asks, rather than reading an index in order. */
async function sortedBySqlite(read: (db: Awaited<ReturnType<typeof newRegister>>['db']) => void): Promise<string[]> {
  const { db } = await newRegister(undefined, migrations);
  const asked = vi.spyOn(db, 'prepare');
  read(db);
  const queries = asked.mock.calls.map(([sql]) => sql);
  asked.mockRestore();
  expect(queries.length).toBeGreaterThan(0);
  return queries.flatMap((sql) => {
    const blanks = Array.from({ length: sql.split('?').length - 1 }, () => null);
    const plan = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...blanks);
    return plan.map(({ detail }) => detail).filter((detail) => detail.includes('ORDER BY'));
  });
}

test.each(requestSort.options)(
  'a page of requests by %s is read in order, in each direction and language',
  async (sort) => {
    for (const direction of directions)
      for (const language of languages) {
        const filter = { ...noFilter, status: null, outcome: null, tag: null, due: 'any' as const, removed: false };
        const query: RequestPageQuery = { ...filter, ...page, sort, direction, language };
        expect(await sortedBySqlite((db) => requestPage(db, query, today))).toEqual([]);
      }
  },
);

test('a page of deadlines by body is read body after body, request after request', async () => {
  for (const direction of directions)
    for (const language of languages) {
      const filter = { ...noFilter, party: null, when: 'open' as const, snoozed: 'any' as const };
      const query: DeadlinePageQuery = { ...filter, ...page, sort: 'body', direction, language };
      const sorted = await sortedBySqlite((db) => deadlinePage(db, query, today));
      // The few of one request are sorted.
      expect(sorted).toEqual(['USE TEMP B-TREE FOR LAST 2 TERMS OF ORDER BY']);
    }
});
