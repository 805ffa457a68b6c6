import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished, vi } from 'vitest';

// Starting a process takes a second or two on a busy machine.
vi.setConfig({ testTimeout: 40_000 });

/** A process of its own that does one thing to a register (tests/register/support/actor.ts) and says how it went. */
export interface Actor {
  /** Its next line. */
  said(): Promise<string>;
  /** As a power cut would: nothing is closed. */
  kill(): Promise<void>;
  /** Until it has ended by itself. */
  ended(): Promise<void>;
}

export function startActor(action: string, folder: string, options: { uid?: number } = {}): Actor {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'actor.ts'), action, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '', ...(options.uid === undefined ? {} : { ACTOR_UID: String(options.uid) }) },
  });
  const exit = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  if (!child.stdout) throw new Error('The child has no output');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async said() {
      const line = await lines.next();
      return line.done ? '(ended)' : line.value;
    },
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    async ended() {
      await exit;
    },
  };
}
