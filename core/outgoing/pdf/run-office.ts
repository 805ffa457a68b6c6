import { spawn } from 'node:child_process';

export type RunEnd = { end: 'done'; code: number | null; output: string } | { end: 'stopped' } | { end: 'too-slow' };

/** Enough to see what it complained of. */
const mostOutput = 20_000;

/**
 * Runs a program with these arguments (never through a shell) and waits for its end, at most `timeoutMs`. Hanging up
 * or running late ends it with every process it started: LibreOffice's own starter leaves the office itself behind.
 */
export function runOffice(
  program: string,
  given: readonly string[],
  { timeoutMs, signal }: { timeoutMs: number; signal: AbortSignal | undefined },
): Promise<RunEnd> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return resolve({ end: 'stopped' });
    const child = spawn(program, given, {
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      // A group of its own, so that all of it can be ended together.
      detached: process.platform !== 'win32',
    });
    let output = '';
    const hear = (chunk: Buffer) => {
      if (output.length < mostOutput) output += chunk.toString('utf8');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    let early: RunEnd | undefined;
    const stop = (why: RunEnd) => {
      early ??= why;
      endAll(child.pid);
    };
    const timer = setTimeout(() => stop({ end: 'too-slow' }), timeoutMs);
    const onAbort = () => stop({ end: 'stopped' });
    signal?.addEventListener('abort', onAbort, { once: true });
    const finish = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    child.once('error', (error) => {
      finish();
      reject(error);
    });
    child.once('close', (code) => {
      finish();
      resolve(early ?? { end: 'done', code, output });
    });
  });
}

function endAll(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true }).once(
      'error',
      () => {},
    );
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
