/** A line to Chromium's DevTools protocol: just enough for the stand-in, which must see every request and every frame. */
export type Parameters = Record<string, unknown>;
type Listener = (params: Parameters) => void;

export class Devtools {
  readonly #socket: WebSocket;
  #next = 0;
  readonly #waiting = new Map<number, { resolve: (result: Parameters) => void; reject: (error: Error) => void }>();
  readonly #listeners = new Map<string, Set<Listener>>();

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', (event) => this.#hear(String(event.data)));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The browser is gone.'));
      this.#waiting.clear();
    });
  }

  static async connect(port: number): Promise<Devtools> {
    const version: unknown = await (await fetch(`http://127.0.0.1:${port}/json/version`)).json();
    const socket = new WebSocket(text(version, 'webSocketDebuggerUrl'));
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve(), { once: true });
      socket.addEventListener('error', () => reject(new Error('No line to the browser.')), { once: true });
    });
    return new Devtools(socket);
  }

  /** Sends a command to the browser, or to one page by its session. */
  send(method: string, params: Parameters = {}, sessionId?: string): Promise<Parameters> {
    const id = ++this.#next;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
    });
  }

  on(method: string, sessionId: string | undefined, listener: Listener): void {
    const key = `${sessionId ?? ''} ${method}`;
    const set = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, set.add(listener));
  }

  #hear(data: string): void {
    const message = record(JSON.parse(data));
    const { id, method, sessionId, error } = message;
    if (typeof id === 'number') {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(record(message['result']));
      else waiting?.reject(new Error(JSON.stringify(error)));
      return;
    }
    const key = `${typeof sessionId === 'string' ? sessionId : ''} ${method}`;
    for (const listener of this.#listeners.get(key) ?? []) listener(record(message['params']));
  }
}

export function record(value: unknown): Parameters {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** The text at `path` inside what the browser sent; '' where there is none. */
export function text(value: unknown, ...path: string[]): string {
  let at = value;
  for (const name of path) at = record(at)[name];
  return typeof at === 'string' ? at : '';
}
