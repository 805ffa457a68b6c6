import { fork } from 'node:child_process';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer, defaultAllowedOrigins } from 'vite';
import { buildWhatIsStale } from './build-stale.mjs';
import { hostNodeOptions, hostProgram } from './host-process.mjs';

/**
 * `npm run dev:web [-- --sample --register PATH]`: the interface from vite's server, renewed as it is edited, with the
 * built browser host behind it for the core. A change of the core needs a new start.
 *
 * vite's server stands in for our own page only here: it adds the host's cookie and origin to calls of the core, so
 * anything on this machine that can reach its port can use the register. It is for a developer's register, not for yours.
 */
const root = join(import.meta.dirname, '..', '..');
await buildWhatIsStale();
const argv = process.argv.slice(2);
const core = fork(hostProgram, argv.length > 0 ? argv : ['--sample'], { stdio: 'inherit', execArgv: hostNodeOptions });
const ready = await new Promise((resolve, reject) => {
  core.once('message', (message) =>
    message.type === 'ready' ? resolve(message) : reject(new Error(message.sentence?.en)),
  );
  core.once('close', () => reject(new Error('The core did not start.')));
});
const entrance = await fetch(ready.url, { redirect: 'manual' });
const cookie = entrance.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
const key = entrance.headers.get('location')?.split('#key=')[1] ?? '';
const origin = `http://127.0.0.1:${ready.port}`;
const server = await createServer({
  configFile: false,
  root: join(root, 'renderer'),
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    // The preview's sandboxed frame has an opaque origin.
    cors: { origin: [defaultAllowedOrigins, 'null'] },
    proxy: { '/rpc': { target: origin, changeOrigin: true, headers: { cookie, origin, 'x-foolscap-key': key } } },
  },
});
await server.listen();
server.printUrls();

const stop = async () => {
  await server.close();
  core.once('close', () => process.exit(0));
  if (core.connected) core.send('stop');
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
