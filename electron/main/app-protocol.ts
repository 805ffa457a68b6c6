import { protocol, type Session } from 'electron';
import { serveStatic } from '../host/static-files.ts';

/** The scheme and the one host the interface is served under. `file:` is never used: it has no origin worth the name. */
export const appOrigin = 'app://foolscap';

/** Where the interface comes from: the built files, or vite's server in `npm run dev`. */
export const pageOrigin = __DEV_SERVER__
  ? new URL(process.env['ELECTRON_RENDERER_URL'] ?? appOrigin).origin
  : appOrigin;

/** Must run before the app is ready: it decides how Chromium treats the scheme. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built interface. Any other host, method or path outside the folder is refused. */
export function serveApp(session: Session, rendererFolder: string): void {
  session.protocol.handle('app', async (request) => {
    const path = pathOf(request.url);
    if (path === undefined) return new Response('Not found.', { status: 404 });
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response('Only GET.', { status: 405 });
    const file = await serveStatic(rendererFolder, path);
    // The sandboxed preview has an opaque origin: its own scripts are cross-origin to it.
    const headers = new Headers(file.headers);
    if (path.startsWith('/assets/')) headers.set('access-control-allow-origin', 'null');
    return new Response(file.body, { status: file.status, headers });
  });
}

/** The path as it was asked for. A URL object would have resolved `..` before we could refuse it. */
function pathOf(url: string): string | undefined {
  if (!url.startsWith(`${appOrigin}/`)) return undefined;
  return url.slice(appOrigin.length).split(/[?#]/, 1)[0];
}
