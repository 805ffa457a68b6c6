import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { defaultAllowedOrigins, type Plugin } from 'vite';

const root = import.meta.dirname;
const manifest: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * `out/main` (shell, core process, browser host), `out/preload` (one CommonJS file: a sandboxed preload can load nothing
 * else), `out/renderer` (the interface) and `out/library` (the built-in letters).
 */
export default defineConfig(({ command }) => {
  const define = { __APP_VERSION__: JSON.stringify(manifest.version), __DEV_SERVER__: String(command === 'serve') };
  return {
    main: {
      define,
      plugins: [copyLibrary()],
      build: {
        outDir: 'out/main',
        // Everything is bundled but the native module: starting reads a dozen files, not two thousand.
        externalizeDeps: false,
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          input: {
            main: join(root, 'electron/main/main.ts'),
            'core-process': join(root, 'electron/core-process/core-process.ts'),
            'browser-host': join(root, 'electron/browser-host/browser-host.ts'),
            'db-worker': join(root, 'db/worker.ts'),
            // A thread of its own; both hosts tell the core that it lies beside them.
            'fill-worker': join(root, 'templates/fill/fill-worker.ts'),
          },
          external: ['electron', 'better-sqlite3'],
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
    preload: {
      build: {
        outDir: 'out/preload',
        externalizeDeps: false,
        rolldownOptions: {
          input: { preload: join(root, 'electron/preload/preload.ts') },
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
    renderer: {
      root: 'renderer',
      plugins: [react(), absoluteBase()],
      // The preview's sandboxed frame has an opaque origin.
      server: { host: '127.0.0.1', cors: { origin: [defaultAllowedOrigins, 'null'] } },
      build: {
        outDir: 'out/renderer',
        minify: true,
        // The browser host has installed browsers to serve, not only Electron's Chromium.
        target: 'es2022',
        // Inlined assets would need `data:` in places the policy does not allow.
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 4_000,
        rolldownOptions: {
          input: rendererPages(),
          output: { codeSplitting: { groups: [{ name: 'ask-first', test: isAskedFirst }] } },
        },
      },
    },
  };
});

/** The page, and the sandboxed frame a letter is previewed in. */
function rendererPages(): Record<string, string> {
  const preview = join(root, 'renderer/preview/index.html');
  return { index: join(root, 'renderer/index.html'), ...(existsSync(preview) ? { preview } : {}) };
}

/** The line to the core and what renderer/ask-first.ts asks over it: a chunk that runs before the interface's own. */
function isAskedFirst(id: string): boolean {
  return (
    /node_modules\/(@orpc|@tanstack\/query-core)\//.test(id) ||
    /renderer\/(ask-first|client|connection|core-link|hash-location|query-client|routes)\.ts$/.test(id)
  );
}

/** electron-vite sets `./`, made for file: pages; ours have an origin, and routes such as /requests/… below it. */
function absoluteBase(): Plugin {
  return { name: 'foolscap:absolute-base', enforce: 'post', config: () => ({ base: '/' }) };
}

/** The letters ship as they are: people open and edit them in Word. */
function copyLibrary(): Plugin {
  return {
    name: 'foolscap:copy-library',
    closeBundle() {
      rmSync(join(root, 'out/library'), { recursive: true, force: true });
      cpSync(join(root, 'templates/library'), join(root, 'out/library'), { recursive: true });
    },
  };
}
