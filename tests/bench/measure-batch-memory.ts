import { openFillPool } from '#templates/fill/fill-pool.ts';
import { batchLetter, valuesOf } from './batch.ts';

/**
 * Writes 5,000 letters in a process of its own, as a batch does, and prints its resident memory on the way, threads
 * and all.
 *
 *   node tests/bench/measure-batch-memory.ts LIBRARY
 */
const [libraryFolder = ''] = process.argv.slice(2);
const { template, values, fields } = batchLetter(libraryFolder);
const pool = openFillPool();
const said: string[] = [];
let written = 0;
const writing = new Set<Promise<void>>();
for (let at = 0; at < 5_000; at += 1) {
  await pool.room();
  const one: Promise<void> = pool.fill({ template, values: valuesOf(values, at), fields }).then(() => {
    writing.delete(one);
    written += 1;
    if (written === 500 || written === 2_500 || written === 5_000)
      said.push(`${Math.round(process.memoryUsage.rss() / 1024 / 1024)} MiB after ${written.toLocaleString('en')}`);
  });
  writing.add(one);
}
await Promise.all(writing);
await pool.close();
console.log(`resident memory of a batch: ${said.join(', ')} letters`);
