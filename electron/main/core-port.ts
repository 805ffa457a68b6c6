import { type BrowserWindow, MessageChannelMain } from 'electron';
import type { CoreState } from '../preload/api.ts';
import type { CoreKeeper } from './core-keeper.ts';
import { answer, isTrustedFrame } from './trusted-ipc.ts';

/** Lets a page have a line to the core, after its frame was checked, and tells every page where the core stands. */
export function brokerCorePorts(keeper: CoreKeeper, windows: () => BrowserWindow[]): void {
  answer('core:port', (event) => {
    const frame = event.senderFrame;
    // Checked by `answer` too; here because what is handed over is the whole register.
    if (frame === null || !isTrustedFrame(frame)) return false;
    const { port1, port2 } = new MessageChannelMain();
    if (!keeper.connect(port1)) {
      port1.close();
      port2.close();
      return false;
    }
    frame.postMessage('core:port', null, [port2]);
    return true;
  });
  answer('core:state', () => keeper.state);
  answer('core:restart', () => keeper.tryAgain());
  keeper.on('state', (state: CoreState) => {
    for (const window of windows()) window.webContents.send('core:state', state);
  });
}
