import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchBatch } from './batch.ts';
import { benchClocks } from './clocks.ts';
import { benchLetters } from './letters.ts';
import { benchDeadlines } from './deadlines.ts';
import { filledCore } from './fill-register.ts';
import { benchPages } from './pages.ts';
import { benchPreview } from './preview.ts';
import type { Ratio } from './ratio.ts';
import { benchRecheck } from './recheck.ts';
import { benchStart } from './start.ts';

/**
 * Speed and memory, as ratios against a baseline measured in the same run. Prints a table; judges nothing but says
 * where a promise of the project is missed.
 */
const libraryFolder = join(import.meta.dirname, '../../templates/library');
const only = process.argv[2];
const wanted = (name: string) => only === undefined || only === name;
const folder = mkdtempSync(join(tmpdir(), 'foolscap-bench-'));
const rows: Ratio[] = [];
const notes: string[] = [];
const say = (text: string) => process.stderr.write(`${text}\n`);
const each = (one: Ratio) => say(`  ${one.what} / ${one.baseline}: ${one.ratio.toFixed(2)}`);

try {
  if (wanted('letters')) rows.push(...benchLetters(libraryFolder));
  if (wanted('batch')) {
    const batch = await benchBatch(libraryFolder);
    rows.push(...batch.ratios);
    notes.push(...batch.notes);
  }
  if (wanted('preview')) {
    const preview = await benchPreview();
    rows.push(...preview.ratios);
    notes.push(...preview.notes);
  }
  if (wanted('start')) rows.push(...(await benchStart(folder)));
  if (wanted('clocks')) rows.push(...(await benchClocks()));
  if (wanted('deadlines')) {
    say('filling a register with 10,000 requests');
    const core = await filledCore(join(folder, 'middle'), libraryFolder, 10_000);
    rows.push(...(await benchDeadlines(core)));
    await core.close();
  }
  if (wanted('pages')) {
    say('filling registers with 1,000 and 100,000 requests');
    const small = await filledCore(join(folder, 'small'), libraryFolder, 1_000);
    const large = await filledCore(join(folder, 'large'), libraryFolder, 100_000);
    rows.push(...(await benchPages(small, large, each)));
    const recheck = await benchRecheck(large, '100,000');
    rows.push(recheck.ratio);
    notes.push(recheck.note);
    await small.close();
    await large.close();
    const measure = [join(import.meta.dirname, 'measure-memory.ts'), join(folder, 'large'), libraryFolder];
    const memory = execFileSync(process.execPath, measure, { encoding: 'utf8' }).trim();
    notes.push(`resident memory of the core with 100,000 requests open: ${memory} MiB`);
  }
  print(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(measured: Ratio[]): void {
  console.table(
    measured.map((one) => ({
      what: one.what,
      'measured against': one.baseline,
      'ours (ms)': one.ours.toFixed(3),
      'theirs (ms)': one.theirs.toFixed(3),
      ratio: one.ratio.toFixed(2),
      'at most': one.limit === null ? '' : one.limit.toFixed(2),
      kept: one.limit === null ? '' : one.ratio <= one.limit ? 'yes' : 'NO',
    })),
  );
  for (const note of notes) console.log(note);
}
