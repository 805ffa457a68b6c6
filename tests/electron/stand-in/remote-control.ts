import { debuggingAddress } from './browser.ts';
import { record, text } from './devtools.ts';

/** Runs the test's functions inside the main process with the electron module, as Playwright's ElectronApplication does. */
export function answerTheTest(electron: Record<string, unknown>): void {
  process.on('message', (message: unknown) => void answer(record(message), electron));
  const app = record(electron)['app'];
  if (app instanceof Object && 'whenReady' in app && typeof app.whenReady === 'function') {
    void Promise.resolve(Reflect.apply(app.whenReady, app, [])).then(() =>
      process.send?.({ kind: 'ready', address: debuggingAddress() }),
    );
  }
}

async function answer(message: Record<string, unknown>, electron: object): Promise<void> {
  if (message['kind'] !== 'evaluate') return;
  const { id } = message;
  try {
    // The test's own function, as text: this process exists to run it.
    const run: unknown = new Function(`return (${text(message, 'source')})`)();
    if (typeof run !== 'function') throw new Error('Not a function.');
    const value: unknown = await Reflect.apply(run, undefined, [electron, message['argument']]);
    process.send?.({ kind: 'value', id, value });
  } catch (error) {
    process.send?.({ kind: 'value', id, error: error instanceof Error ? error.message : String(error) });
  }
}
