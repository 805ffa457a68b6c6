import { join } from 'node:path';

/** The built browser host, for whoever starts it in a process of its own. */
export const hostProgram = join(import.meta.dirname, '..', '..', 'out', 'main', 'browser-host.js');

/**
 * Room for what the start allocates and throws away. With V8's own 1 MB to begin with, a quarter of the start is spent
 * collecting it; the room is given back when the program is idle.
 */
export const hostNodeOptions = ['--min-semi-space-size=16'];
