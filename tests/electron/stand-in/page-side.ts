import type { ContextBridge, IpcRenderer } from 'electron';

/**
 * Runs inside the page before its own scripts, with the preload's text in it: Electron's `contextBridge` and
 * `ipcRenderer` over one DevTools binding. What it cannot stand in for is a world of its own: the preload shares the
 * page's. So values are cloned and functions wrapped on their way across, as the real bridge does.
 *
 * This function is sent as text: it must not use anything outside itself.
 */
export function pageSide(
  platform: string,
  preload: (require: (name: string) => unknown, process: { platform: string }) => void,
): void {
  type Listener = (event: { ports: MessagePort[] }, ...args: unknown[]) => void;
  type Wire = Record<string, unknown>;
  const scope: Record<PropertyKey, unknown> = Object(globalThis);
  const binding = scope['__standIn'];
  Reflect.deleteProperty(globalThis, '__standIn');
  if (typeof binding !== 'function') return;
  // Preloads run in the main frame alone.
  if (window.top !== window) return;
  const say = (message: Wire) => binding(JSON.stringify(message));
  const listeners = new Map<string, Set<Listener>>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const ports = new Map<number, MessagePort>();
  let next = 0;

  function pack(value: unknown): unknown {
    if (value instanceof Uint8Array)
      return { $bytes: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) };
    if (value instanceof ArrayBuffer) return pack(new Uint8Array(value));
    if (Array.isArray(value)) return value.map(pack);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, pack(inner)]));
  }
  function unpack(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(unpack);
    if (typeof value !== 'object' || value === null) return value;
    if ('$bytes' in value) return Uint8Array.from(atob(String(value.$bytes)), (char) => char.charCodeAt(0));
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, unpack(inner)]));
  }

  function receive(message: Wire): void {
    const id = Number(message['id']);
    if (message['kind'] === 'reply') {
      const promise = waiting.get(id);
      waiting.delete(id);
      if (message['error'] === undefined) promise?.resolve(unpack(message['value']));
      else promise?.reject(new Error(`Error invoking remote method: ${String(message['error'])}`));
    }
    if (message['kind'] === 'event') {
      const given = (Array.isArray(message['ports']) ? message['ports'] : []).map((one) => openPort(Number(one)));
      for (const listener of listeners.get(String(message['channel'])) ?? [])
        listener({ ports: given }, unpack(message['value']));
    }
    if (message['kind'] === 'port-message') ports.get(id)?.postMessage(unpack(message['data']));
    if (message['kind'] === 'port-closed') ports.get(id)?.close();
  }
  function openPort(id: number): MessagePort {
    const { port1, port2 } = new MessageChannel();
    ports.set(id, port1);
    port1.onmessage = (event) => say({ kind: 'port-message', id, data: pack(event.data) });
    port1.addEventListener('close', () => say({ kind: 'port-closed', id }));
    return port2;
  }
  // Put to the handler from here. A window that Chromium makes waits for DevTools, and its opener stands still with it:
  // at times for ever. A link's new window has no opener.
  window.open = (url = '') => {
    say({ kind: 'open', url: url === '' ? 'about:blank' : new URL(url, document.baseURI).href });
    return null;
  };
  // Reached by the stand-in alone; not enumerable, and gone with the page.
  Object.defineProperty(globalThis, Symbol.for('foolscap.stand-in'), {
    value: (text: string) => receive(JSON.parse(text)),
  });

  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const id = ++next;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        say({ kind: 'invoke', id, channel, args: pack(structuredClone(args)) });
      });
    },
    send(channel: string, ...args: unknown[]): void {
      say({ kind: 'send', channel, args: pack(structuredClone(args)) });
    },
    on(channel: string, listener: Listener): void {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off(channel: string, listener: Listener): void {
      listeners.get(channel)?.delete(listener);
    },
  } satisfies Partial<Record<keyof IpcRenderer, unknown>>;

  function across(value: unknown): unknown {
    if (typeof value === 'function') {
      return (...args: unknown[]) => {
        const result: unknown = value(...args.map(across));
        return result instanceof Promise ? result.then(across) : across(result);
      };
    }
    return structuredClone(value);
  }
  const contextBridge = {
    exposeInMainWorld(name: string, api: object): void {
      const copy = Object.freeze(Object.fromEntries(Object.entries(api).map(([key, value]) => [key, across(value)])));
      Object.defineProperty(globalThis, name, { value: copy, writable: false, configurable: false, enumerable: true });
    },
  } satisfies Partial<Record<keyof ContextBridge, unknown>>;

  preload(
    (name) => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return { contextBridge, ipcRenderer };
    },
    { platform },
  );
}
