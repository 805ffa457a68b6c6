import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { drive } from './drive.ts';
import type { DrivenApp, LaunchOptions } from './driven-app.ts';

export interface Place {
  folder: string;
  register: string;
  data: string;
}

/** A suite's own folders and programs, all gone at its end. */
export function scratch() {
  const folders: string[] = [];
  const apps: DrivenApp[] = [];
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.kill()));
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return {
    place(): Place {
      const folder = mkdtempSync(join(tmpdir(), 'foolscap-desktop-'));
      folders.push(folder);
      return { folder, register: join(folder, 'register'), data: join(folder, 'data') };
    },
    async open(options: LaunchOptions): Promise<DrivenApp> {
      const app = await drive(options);
      apps.push(app);
      return app;
    },
  };
}

export async function ready(app: DrivenApp): Promise<void> {
  await app.page.waitForSelector('[data-app-state="ready"]', { state: 'attached' });
}
