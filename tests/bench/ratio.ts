import { Bench } from 'tinybench';

export interface Ratio {
  what: string;
  baseline: string;
  /** Medians, milliseconds. */
  ours: number;
  theirs: number;
  ratio: number;
  /** Largest ratio that keeps the promise; null where there is none. */
  limit: number | null;
}

/**
 * Measures two pieces of work in one process and answers with the ratio of their medians. They take turns in rounds, so
 * that a machine that slows down for a while slows both.
 */
export async function ratioOf(
  what: string,
  baseline: string,
  ours: () => unknown,
  theirs: () => unknown,
  limit: number | null,
  { rounds = 4, time = 250 }: { rounds?: number; time?: number } = {},
): Promise<Ratio> {
  const medians: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const bench = new Bench({ time, warmup: round === 0, warmupTime: 100 });
    bench.add('ours', async () => void (await ours())).add('theirs', async () => void (await theirs()));
    await bench.run();
    for (const [at, task] of bench.tasks.entries()) {
      const { result } = task;
      if (!('latency' in result)) throw new Error(`${what}: ${task.name} did not finish`);
      medians[at]?.push(result.latency.p50);
    }
  }
  const [a, b] = [median(medians[0]), median(medians[1])];
  return { what, baseline, ours: a, theirs: b, ratio: a / b, limit };
}

/** From here on the first look decides nothing: 0.2 ms of work is as much noise as ratio. */
const nearLimit = 0.75;

/**
 * As `ratioOf`, for short work: a first short look, and where that comes near the limit a long one, which then counts.
 * The long one can as well be worse: it is a better measurement, not a second chance.
 */
export async function ratioOfShort(
  ...[what, baseline, ours, theirs, limit]: [string, string, () => unknown, () => unknown, number]
): Promise<Ratio> {
  const first = await ratioOf(what, baseline, ours, theirs, limit, { rounds: 5, time: 80 });
  if (first.ratio < nearLimit * limit) return first;
  return await ratioOf(what, baseline, ours, theirs, limit, { rounds: 21, time: 120 });
}

/** The same for work of a few milliseconds, turn by turn: what else the machine does in between falls on both alike. */
export function alternating(
  what: string,
  baseline: string,
  ours: () => unknown,
  theirs: () => unknown,
  limit: number | null,
  turns: number,
): Ratio {
  const times: [number[], number[]] = [[], []];
  for (let turn = -3; turn < turns; turn += 1) {
    for (const [at, work] of [ours, theirs].entries()) {
      const started = performance.now();
      work();
      // The first turns warm up.
      if (turn >= 0) times[at]?.push(performance.now() - started);
    }
  }
  const [a, b] = [median(times[0]), median(times[1])];
  return { what, baseline, ours: a, theirs: b, ratio: a / b, limit };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted[middle] ?? Number.NaN;
}
