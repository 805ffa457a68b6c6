import { computeDeadlines } from '#core/law/compute-deadlines.ts';
import { explain } from '#core/law/explain.ts';
import { changedRequests, factsByRequest } from '#core/deadlines/recompute-all.ts';
import type { Core } from '#core/start-core.ts';
import { type Ratio, ratioOf } from './ratio.ts';

/** All deadlines of 10,000 requests computed and compared with what is stored, against reading their facts alone. */
export async function benchDeadlines(core: Core): Promise<Ratio[]> {
  const { context } = core;
  const readFacts = () => {
    let count = 0;
    for (const { facts } of factsByRequest(context)) count += facts.length;
    return count;
  };
  const recompute = await ratioOf(
    'recomputing all deadlines of 10,000 requests',
    'reading their facts',
    () => changedRequests(context),
    readFacts,
    3,
    { rounds: 4, time: 1_500 },
  );
  const requests = [...factsByRequest(context)].slice(0, 2_000);
  const run = (withSteps: boolean) => {
    let steps = 0;
    for (const { regimeId, facts } of requests) {
      const pack = context.law.packs.get(regimeId);
      if (!pack) continue;
      const computed = computeDeadlines({ pack, facts, calendars: context.law.calendars });
      if (withSteps) for (const one of computed) steps += explain(one).length;
    }
    return steps;
  };
  const derive = await ratioOf(
    'deadlines with every step of their reasons',
    'the dates alone',
    () => run(true),
    () => run(false),
    null,
  );
  return [recompute, derive];
}
