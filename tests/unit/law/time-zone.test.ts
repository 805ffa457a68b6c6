import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./print-deadlines.ts', import.meta.url));
const printed = async (zone: string): Promise<string> =>
  (await run(process.execPath, [script], { env: { ...process.env, TZ: zone } })).stdout;

test('the machine’s time zone makes no difference, from UTC+14 to UTC-10', { timeout: 30_000 }, async () => {
  const [hongKong, ...others] = await Promise.all(
    ['Asia/Hong_Kong', 'Pacific/Kiritimati', 'America/Adak', 'UTC'].map(printed),
  );
  expect(hongKong).toContain('2026-04-08');
  for (const other of others) expect(other).toBe(hongKong);
});
