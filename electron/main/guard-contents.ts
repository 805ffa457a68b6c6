import { app, type Event, type Session, type WebContents } from 'electron';
import { previewFolder } from '../host/response-headers.ts';
import { pageOrigin } from './app-protocol.ts';
import { isPage, originOf } from './trusted-ipc.ts';

/** Fences round every page, present and future: set on `web-contents-created`, so that no window can be made without. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  const refuse = (event: Event, url: string) => {
    event.preventDefault();
    console.error(`Refused to go to ${url.slice(0, 200)}.`);
  };
  contents.on('will-navigate', (event) => {
    if (!isPage(event.url)) refuse(event, event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame ? !isPage(event.url) : !isPreview(event.url)) refuse(event, event.url);
  });
  // Nothing of ours redirects, so nothing may.
  contents.on('will-redirect', (event) => refuse(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function isPreview(url: string): boolean {
  return originOf(url) === pageOrigin && new URL(url).pathname.startsWith(previewFolder);
}

/** The session's own fences: no permission, no device, no download, and not one request that leaves the machine. */
export function guardSession(session: Session): void {
  const allowed = (permission: string, origin: string | undefined) =>
    permission === 'clipboard-sanitized-write' && origin === pageOrigin;
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    decide(allowed(permission, originOf(details.requestingUrl)));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    allowed(permission, originOf(requestingOrigin)),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // "Nothing leaves the machine" as a rule of the network layer, should a fence above it have a hole.
  const local = ['app:', 'blob:', 'data:', 'devtools:', 'chrome-extension:'];
  session.webRequest.onBeforeRequest((details, respond) => {
    const url = URL.parse(details.url);
    const isDevServer = __DEV_SERVER__ && url !== null && url.host === new URL(pageOrigin).host;
    respond({ cancel: !(url !== null && (local.includes(url.protocol) || isDevServer)) });
  });
}
