import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import type { CoreClient } from '#core/contract/index.ts';
import type { LetterChoicesInput } from '#core/contract/letters.ts';
import { startCore, type Core } from '#core/start-core.ts';

export interface Bench {
  core: Core;
  client: CoreClient;
  folder: string;
}

export const libraryFolder = join(import.meta.dirname, '../../templates/library');

/** A real core on a real register in a temporary folder, on a fixed day; closed and removed when the test ends. */
export async function newBench(options: { today?: string; sample?: boolean } = {}): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-'));
  const core = await startCore({
    folder: join(folder, 'register'),
    mode: 'create',
    host: 'browser',
    libraryFolder,
    appVersion: '0.0.0-test',
    today: options.today ?? '2026-12-11',
    sample: options.sample ?? false,
  });
  onTestFinished(async () => {
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { core, client: createRouterClient(core.router, { context: core.context }), folder: join(folder, 'register') };
}

/** A sender and the id of a built-in body: what most tests start from. */
export async function withSender({ client }: Bench, bodyKey = 'sb'): Promise<{ bodyId: string; senderId: string }> {
  const { id: senderId } = await client.settings.saveSender({
    id: null,
    fields: {
      nameEn: 'Wong Mei-lin',
      nameZh: '黃美蓮',
      titleEn: '',
      titleZh: '',
      organisationEn: '',
      organisationZh: '',
      addressEn: '1 Test Street\nHong Kong',
      addressZh: '香港測試街1號',
      email: 'wong@example.org',
      phone: '',
    },
  });
  const body = (await client.bodies.list({})).find((one) => one.key === bodyKey);
  if (!body) throw new Error(`no built-in body ${bodyKey}`);
  return { bodyId: body.id, senderId };
}

/** What a code request's letter is made from. */
export function codeLetter(over: Partial<LetterChoicesInput> = {}): LetterChoicesInput {
  return {
    kind: 'request_code',
    language: 'zh-Hant-HK',
    date: '2026-12-10',
    channel: 'email',
    subject: '索取資料',
    ...over,
  };
}
