import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { packs } from './law-helpers.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./print-deadlines.ts', import.meta.url));

/** What the process saw of its machine, and every deadline it computed there. */
async function printed(zone: string, locale: string): Promise<{ seen: string; deadlines: string }> {
  const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale, LANGUAGE: locale };
  const { stdout } = await run(process.execPath, [script], { env, maxBuffer: 64 * 1024 * 1024 });
  const end = stdout.indexOf('\n');
  return { seen: stdout.slice(0, end), deadlines: stdout.slice(end + 1) };
}

test('the time zone and the language of the machine make no difference, in any pack', { timeout: 60_000 }, async () => {
  const hongKong = await printed('Asia/Hong_Kong', 'zh_HK.UTF-8');
  const kiritimati = await printed('Pacific/Kiritimati', 'en_US.UTF-8');
  const adak = await printed('America/Adak', 'zh_HK.UTF-8');
  const utc = await printed('UTC', 'C');
  // Minutes west of Greenwich: each process really ran in its own zone and language.
  expect([hongKong, kiritimati, adak, utc].map(({ seen }) => seen)).toEqual([
    '-480 zh_HK.UTF-8',
    '-840 en_US.UTF-8',
    '600 zh_HK.UTF-8',
    '0 C',
  ]);
  for (const id of packs.keys()) expect(hongKong.deadlines).toContain(`${id} {`);
  for (const { deadlines } of [kiritimati, adak, utc]) expect(deadlines).toBe(hongKong.deadlines);
});
