import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { WebContents as RealContents, WebFrameMain as RealFrame, WebPreferences } from 'electron';
import { browser } from './browser.ts';
import { type Parameters, record, text } from './devtools.ts';
import { ipcMain } from './ipc-main.ts';
import { pageSide } from './page-side.ts';
import { StandInPort } from './ports.ts';
import { type Session, session } from './session.ts';
import { pack, unpack } from './wire.ts';

/** Chromium's headless build knows no `app:` scheme: its pages are shown under this origin, intercepted whole. */
const shown = 'https://app.foolscap.invalid';
const meant = 'app://foolscap';

export function toShown(url: string): string {
  return url === meant || url.startsWith(`${meant}/`) ? shown + url.slice(meant.length) : url;
}

export function toMeant(url: string): string {
  return url === shown || url.startsWith(`${shown}/`) ? meant + url.slice(shown.length) : url;
}

export class WebFrameMain implements Pick<RealFrame, 'url' | 'postMessage'> {
  url = '';
  readonly id: string;
  readonly parent: WebFrameMain | null;
  readonly #contents: WebContents;

  constructor(id: string, parent: WebFrameMain | null, contents: WebContents) {
    this.id = id;
    this.parent = parent;
    this.#contents = contents;
  }

  postMessage(channel: string, message: unknown, transfer: unknown[] = []): void {
    this.#contents.deliver(this, channel, message, transfer);
  }
}

/** A page: DevTools shows it every request and frame, and it decides about each as Electron would have main decide. */
export class WebContents extends EventEmitter implements Pick<RealContents, 'getURL' | 'loadURL' | 'send'> {
  readonly session: Session;
  readonly opened: Promise<void>;
  #line = '';
  #target = '';
  #mainFrame: WebFrameMain | undefined;
  readonly #frames = new Map<string, WebFrameMain>();
  readonly #contexts = new Map<number, string>();
  readonly #ports = new Map<number, StandInPort>();
  #nextPort = 0;
  /** Navigations main itself asked for: those are not put to will-navigate. */
  #asked: string | undefined;
  #openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });

  constructor(preferences: WebPreferences) {
    super();
    this.session =
      preferences.partition === undefined ? session.defaultSession : session.fromPartition(preferences.partition);
    this.opened = this.#open(preferences);
  }

  get mainFrame(): WebFrameMain | undefined {
    return this.#mainFrame;
  }

  getURL(): string {
    return this.#mainFrame?.url ?? '';
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openHandler = handler;
  }

  async loadURL(url: string): Promise<void> {
    await this.opened;
    this.#asked = url;
    const loaded = new Promise<void>((resolve) => this.once('did-stop-loading', () => resolve()));
    const result = await browser().send('Page.navigate', { url: toShown(url) }, this.#line);
    const problem = text(result, 'errorText');
    if (problem !== '') throw new Error(`${problem} loading '${url}'`);
    await loaded;
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.#mainFrame !== undefined) this.deliver(this.#mainFrame, channel, args[0], []);
  }

  print(_options: unknown, done: (success: boolean, reason: string) => void): void {
    this.emit('stand-in-printed');
    done(true, '');
  }

  async printToPDF(options: { preferCSSPageSize?: boolean; printBackground?: boolean }): Promise<Buffer> {
    const { preferCSSPageSize, printBackground } = options;
    const result = await browser().send('Page.printToPDF', { preferCSSPageSize, printBackground }, this.#line);
    return Buffer.from(text(result, 'data'), 'base64');
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const params = { expression: code, awaitPromise: true, returnByValue: true, userGesture };
    const answer = record(await browser().send('Runtime.evaluate', params, this.#line));
    // As in Electron: what the page throws, the caller gets.
    if (answer['exceptionDetails'] !== undefined)
      throw new Error(text(answer, 'exceptionDetails', 'exception', 'description') || 'The script failed.');
    return record(answer['result'])['value'];
  }

  async destroy(): Promise<void> {
    for (const port of this.#ports.values()) port.close();
    await browser()
      .send('Target.closeTarget', { targetId: this.#target })
      .catch(() => undefined);
  }

  /** A message, with ports, to one frame's preload. */
  deliver(frame: WebFrameMain, channel: string, message: unknown, transfer: unknown[]): void {
    const ports = transfer.map((port) => {
      if (!(port instanceof StandInPort)) throw new TypeError('Only ports can be transferred.');
      const id = ++this.#nextPort;
      this.#ports.set(id, port);
      port.relayTo({
        deliver: (data) => this.#tell(frame.id, { kind: 'port-message', id, data: pack(data) }),
        closed: () => this.#tell(frame.id, { kind: 'port-closed', id }),
      });
      return id;
    });
    this.#tell(frame.id, { kind: 'event', channel, value: pack(message), ports });
  }

  async #open(preferences: WebPreferences): Promise<void> {
    const devtools = browser();
    const context = preferences.partition === undefined ? {} : await devtools.send('Target.createBrowserContext');
    this.#target = text(await devtools.send('Target.createTarget', { url: 'about:blank', ...context }), 'targetId');
    this.#line = text(
      await devtools.send('Target.attachToTarget', { targetId: this.#target, flatten: true }),
      'sessionId',
    );
    const hear = (method: string, listener: (params: Parameters) => void) => devtools.on(method, this.#line, listener);
    const say = (method: string, params: Parameters = {}) => devtools.send(method, params, this.#line);
    hear('Page.frameAttached', ({ frameId, parentFrameId }) => this.#frame(String(frameId), String(parentFrameId)));
    hear('Page.frameDetached', ({ frameId }) => this.#frames.delete(String(frameId)));
    hear('Page.frameNavigated', ({ frame }) => {
      this.#frame(text(frame, 'id'), text(frame, 'parentId') || undefined).url = toMeant(text(frame, 'url'));
    });
    hear('Page.frameStoppedLoading', ({ frameId }) => {
      if (frameId !== this.#mainFrame?.id) return;
      this.emit('did-stop-loading');
    });
    // By a link or a form; a script's are told by page-side.ts.
    hear('Page.windowOpen', ({ url }) => void this.#askForWindow(String(url)));
    hear('Runtime.executionContextCreated', ({ context: made }) => {
      // Other worlds are the test's own tools, not the page.
      if (record(record(made)['auxData'])['isDefault'] !== true) return;
      this.#contexts.set(Number(record(made)['id']), text(made, 'auxData', 'frameId'));
    });
    hear('Runtime.bindingCalled', (params) => void this.#hear(params));
    hear('Fetch.requestPaused', (params) => void this.#decide(params).catch(() => undefined));
    await say('Page.enable');
    this.#frame(text(await say('Page.getFrameTree'), 'frameTree', 'frame', 'id'), undefined);
    await say('Runtime.enable');
    await say('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    await this.#setPermissions();
    if (preferences.preload === undefined) return;
    await say('Runtime.addBinding', { name: '__standIn' });
    const preload = `(require, process) => { const module = { exports: {} }, exports = module.exports;\n${readFileSync(preferences.preload, 'utf8')}\n}`;
    await say('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${pageSide.toString()})(${JSON.stringify(process.platform)}, ${preload});`,
    });
  }

  /** What the check handler says now, put into the browser: headless Chromium would otherwise say "prompt" to most. */
  async #setPermissions(): Promise<void> {
    const check = this.session.permissionCheck;
    if (check === null) return;
    const names = {
      geolocation: 'geolocation',
      notifications: 'notifications',
      media: 'camera',
      'clipboard-read': 'clipboard-read',
    } as const;
    for (const [permission, name] of Object.entries(names)) {
      const allowed = Reflect.apply(check, undefined, [this, permission, `${meant}/`, {}]);
      await browser().send('Browser.setPermission', {
        permission: { name },
        setting: allowed === true ? 'granted' : 'denied',
        origin: shown,
      });
    }
  }

  #frame(id: string, parentId: string | undefined): WebFrameMain {
    const found = this.#frames.get(id);
    if (found !== undefined) return found;
    const frame = new WebFrameMain(id, parentId === undefined ? null : (this.#frames.get(parentId) ?? null), this);
    this.#frames.set(id, frame);
    if (parentId === undefined) this.#mainFrame = frame;
    return frame;
  }

  /** Every request of the page: first the navigation guards, then the session, then the scheme's own handler. */
  async #decide(params: Parameters): Promise<void> {
    const requestId = params['requestId'];
    const url = toMeant(text(params, 'request', 'url'));
    const fail = (reason: string) =>
      browser().send('Fetch.failRequest', { requestId, errorReason: reason }, this.#line);
    if (params['resourceType'] === 'Document' && !this.#mayNavigate(params, url)) return void (await fail('Aborted'));
    if (!(await this.session.lets(url))) return void (await fail('BlockedByClient'));
    const response =
      (await this.session.serve(url, text(params, 'request', 'method'))) ?? (await fromNetwork(url, params));
    if (response === undefined) return void (await fail('ConnectionRefused'));
    const body = Buffer.from(await response.arrayBuffer()).toString('base64');
    const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }));
    await browser().send(
      'Fetch.fulfillRequest',
      { requestId, responseCode: response.status, responseHeaders, body },
      this.#line,
    );
  }

  #mayNavigate(params: Parameters, url: string): boolean {
    const frame = this.#frame(text(params, 'frameId'), undefined);
    const isMainFrame = frame === this.#mainFrame;
    let prevented = false;
    const event = { url, isMainFrame, frame, preventDefault: () => void (prevented = true) };
    if (params['redirectedRequestId'] !== undefined) {
      this.emit('will-redirect', event);
    } else if (isMainFrame && this.#asked !== undefined && sameAddress(this.#asked, url)) {
      this.#asked = undefined;
    } else {
      this.emit('will-frame-navigate', event);
      if (isMainFrame) this.emit('will-navigate', event);
    }
    return !prevented;
  }

  /** A page wants another window. It gets none to use: what the handler allows is visited, so that a test sees it. */
  async #askForWindow(url: string): Promise<void> {
    if (this.#openHandler({ url: toMeant(url) }).action === 'allow') await fetch(url).catch(() => undefined);
  }

  async #hear(params: Parameters): Promise<void> {
    const message = record(JSON.parse(text(params, 'payload')));
    const frame = this.#frames.get(this.#contexts.get(Number(params['executionContextId'])) ?? '') ?? null;
    const { kind, id } = message;
    const channel = text(message, 'channel');
    const args = unpack(message['args']);
    const event = { sender: this, senderFrame: frame };
    if (kind === 'send') ipcMain.emit(channel, event, ...(Array.isArray(args) ? args : []));
    if (kind === 'port-message') this.#ports.get(Number(id))?.postMessage(unpack(message['data']));
    if (kind === 'port-closed') this.#ports.get(Number(id))?.close();
    if (kind === 'open') await this.#askForWindow(text(message, 'url'));
    if (kind !== 'invoke' || frame === null) return;
    try {
      const value = await ipcMain.invoke(channel, event, Array.isArray(args) ? args : []);
      this.#tell(frame.id, { kind: 'reply', id, value: pack(value) });
    } catch (error) {
      this.#tell(frame.id, { kind: 'reply', id, error: error instanceof Error ? error.message : String(error) });
    }
  }

  #tell(frameId: string, message: Parameters): void {
    const context = [...this.#contexts].findLast(([, frame]) => frame === frameId)?.[0];
    if (context === undefined) return;
    const expression = `globalThis[Symbol.for('foolscap.stand-in')]?.(${JSON.stringify(JSON.stringify(message))})`;
    void browser()
      .send('Runtime.evaluate', { expression, contextId: context }, this.#line)
      .catch(() => undefined);
  }
}

/** The browser itself has no network (browser.ts): what is let through is fetched for it, redirects left to it. */
async function fromNetwork(url: string, params: Parameters): Promise<Response | undefined> {
  const method = text(params, 'request', 'method');
  const body = text(params, 'request', 'postData');
  return await fetch(url, { method, redirect: 'manual', ...(body === '' ? {} : { body }) }).catch(() => undefined);
}

function sameAddress(a: string, b: string): boolean {
  return a.replace(/\/$/, '') === b.replace(/\/$/, '');
}
