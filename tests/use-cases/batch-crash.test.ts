import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createRouterClient } from '@orpc/server';
import { expect, onTestFinished, test } from 'vitest';
import { type Core, startCore } from '#core/start-core.ts';
import { row, run, shared, withBodies } from './batch-support.ts';
import { libraryFolder } from './support.ts';

const letters = 120;

async function open(folder: string, mode: 'open' | 'create'): Promise<Core> {
  return await startCore({
    folder,
    mode,
    host: 'browser',
    libraryFolder,
    appVersion: '0.0.0-test',
    today: '2026-12-11',
  });
}

/** Another process makes the batch, and is killed as a power cut would when it says that so many are made. */
async function makeUntilKilled(folder: string, id: string, made: number): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'batch-actor.ts'), folder, id, String(made)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const exit = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = await lines.next();
  child.kill('SIGKILL');
  await exit;
  expect(line.value).toMatch(/^\d+ made$/);
}

test('a batch whose process is killed twice in the middle loses nothing, makes nothing twice, and is gone on with', {
  timeout: 180_000,
}, async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'foolscap-batch-'));
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  const folder = join(scratch, 'register');
  const first = await open(folder, 'create');
  const client = createRouterClient(first.router, { context: first.context });
  const bodies = await withBodies({ core: first, client, folder }, letters);
  const { id } = await client.batches.create({ shared: shared(), rows: bodies.map((bodyId) => row(bodyId)) });
  await first.close();

  await makeUntilKilled(folder, id, 10);
  await makeUntilKilled(folder, id, 40);

  const core = await open(folder, 'open');
  onTestFinished(() => core.close());
  const after = createRouterClient(core.router, { context: core.context });
  const stopped = await after.batches.get({ id });
  // The page offers to go on: some are made, some wait, none is in between.
  expect(stopped.running).toBe(false);
  expect(stopped.madeCount).toBeGreaterThanOrEqual(40);
  expect(stopped.waitingCount).toBe(letters - stopped.madeCount);
  expect(stopped.waitingCount).toBeGreaterThan(0);
  expect(await after.requests.count({})).toEqual({ count: stopped.madeCount });

  await run(after, id);
  const whole = await after.batches.get({ id });
  expect(whole).toMatchObject({ madeCount: letters, waitingCount: 0, failedCount: 0 });
  expect(await after.requests.count({})).toEqual({ count: letters });
  const requests = new Set(whole.items.map(({ requestId }) => requestId));
  expect(requests.size).toBe(letters);
  const perBody = core.context.register.db
    .prepare('SELECT max(n) FROM (SELECT count(*) AS n FROM request GROUP BY body_id)')
    .pluck()
    .get();
  expect(perBody).toBe(1);
  expect(whole.items.map(({ reference }) => reference)).toEqual(
    whole.items.map((_, at) => `FS-2026-${String(at + 1).padStart(4, '0')}`),
  );
  // Every letter says the reference its request has, and its file is there, whole.
  const check = await after.register.check({});
  expect(check.findings).toEqual([]);
});
