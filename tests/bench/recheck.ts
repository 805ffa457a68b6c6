import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { factsByRequest, recheckDeadlines } from '#core/deadlines/recompute-all.ts';
import { addHoliday } from '#core/settings/holidays.ts';
import type { Core } from '#core/start-core.ts';
import { countOf } from '#db/queries/statements.ts';
import type { Ratio } from './ratio.ts';

interface Recheck {
  ratio: Ratio;
  /** How it went, for people. */
  note: string;
}

/**
 * Every request of a large register checked after a day was added to its calendar: stopped half way, then gone through
 * whole. Against reading the same facts. Once each: what was proposed is not proposed again.
 */
export async function benchRecheck(core: Core, requests: string): Promise<Recheck> {
  const { context } = core;
  const readingFrom = performance.now();
  let facts = 0;
  for (const one of factsByRequest(context)) facts += one.facts.length;
  const reading = performance.now() - readingFrom;

  await addHoliday(context, { date: '2026-12-21', kind: 'gale_warning', note: '' });
  const half = new AbortController();
  let stoppedAt = 0;
  for await (const { done, total } of recheckDeadlines(context, half.signal)) {
    stoppedAt = done;
    if (done * 2 >= total) half.abort();
  }
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const from = performance.now();
  let told = 0;
  for await (const _ of recheckDeadlines(context, undefined)) told += 1;
  const took = performance.now() - from;
  delay.disable();
  const proposed = countOf(context.register.db, 'SELECT count(*) FROM deadline_revision');
  return {
    ratio: {
      what: `checking ${requests} requests (${facts} facts) after a day was added`,
      baseline: 'reading their facts',
      ours: took,
      theirs: reading,
      ratio: took / reading,
      limit: null,
    },
    note:
      `the check was stopped after ${stoppedAt} requests and gone through again: ${told} words of progress, ` +
      `${proposed} revisions, another call waits ${(delay.max / 1e6).toFixed(0)} ms at most`,
  };
}
