import { startCore } from '#core/start-core.ts';
import { everyRequest, requestPage } from '#db/queries/request-page.ts';

/**
 * Opens a register in a process of its own, uses its list as a person would, and prints the resident memory in MiB.
 *
 *   node --expose-gc tests/bench/measure-memory.ts REGISTER LIBRARY
 */
const [folder = '', libraryFolder = ''] = process.argv.slice(2);
const core = await startCore({
  folder,
  mode: 'open',
  host: 'browser',
  libraryFolder,
  appVersion: 'bench',
  today: '2026-12-11',
});
for (const sort of ['updatedAt', 'body', 'nextDueDate', 'subject'] as const) {
  for (let offset = 0; offset < 1_000; offset += 50) {
    const query = {
      ...everyRequest,
      sort,
      direction: 'asc',
      language: 'en',
      offset,
      limit: 50,
    } as const;
    requestPage(core.context.register.db, query, '2026-12-11');
  }
}
console.log((process.memoryUsage().rss / 1024 / 1024).toFixed(0));
await core.close();
