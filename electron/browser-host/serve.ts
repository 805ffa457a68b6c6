import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { securityHeaders } from '../host/response-headers.ts';
import { serveStatic } from '../host/static-files.ts';
import { type Admission, createAdmission } from './admission.ts';
import type { AnswerCall } from './calls.ts';

// `import` reads every export of node:http, one of which loads an HTTP client that is not used here.
const { createServer } = process.getBuiltinModule('node:http');

/** A page asks for its files in a burst: this long without one, and the burst is over. */
const quietMs = 12;
/** A browser that is being opened takes longer than this to ask for the first. */
const patienceMs = 250;

/** How long a call under way may take to finish when the program stops; streams are cut at once. */
const graceMs = 2_000;

export interface BrowserHost {
  /** The address with its token, to open once. */
  url: string;
  port: number;
  /** Resolves once a page has its files: true; or, where none comes soon, false. */
  firstPage(): Promise<boolean>;
  /** Takes no more calls, lets those under way finish, cuts the rest. The core is the caller's to close afterwards. */
  stop(): Promise<void>;
}

/** The largest request: an attachment of 50 MB with the form round it. */
export const bodyLimit = 60 * 1024 * 1024;

/**
 * Serves the interface and the core on 127.0.0.1, and on no other address. `port` 0: any free one. The page is served
 * at once; its calls wait for `answering`.
 */
export async function serve(
  answering: Promise<AnswerCall>,
  rendererFolder: string,
  port: number,
): Promise<BrowserHost> {
  const calls = new Set<Promise<void>>();
  let lastFileAt = 0;
  let admission: Admission | undefined;
  const server = createServer((request, response) => {
    if (admission === undefined) return;
    answer(request, response, admission).catch((error: unknown) => {
      console.error(`A request failed: ${error instanceof Error ? error.message : error}`);
      if (!response.headersSent) refuse(response, 500, 'Foolscap could not answer this request.');
      else response.destroy();
    });
  });
  await listen(server, port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const admitted = createAdmission(address.port);
  admission = admitted;

  async function answer(request: IncomingMessage, response: ServerResponse, gate: Admission): Promise<void> {
    // A proxy's absolute form (GET http://other/ HTTP/1.1) is not for us.
    if (request.url === undefined || !request.url.startsWith('/')) return refuse(response, 400, 'Bad request.');
    if (!gate.hostIsOurs(request)) return refuse(response, 421, 'This is not the address Foolscap listens on.');
    const [path = '/', query = ''] = request.url.split(/\?(.*)/s, 2);
    if (path === '/rpc' || path.startsWith('/rpc/')) return await answerCall(request, response, gate, path);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET.');
    // The sandboxed preview has an opaque origin and sends no cookie. These files are the program, the same for everybody.
    const isProgramFile = path.startsWith('/assets/');
    if (!gate.originIsOurs(request, isProgramFile ? 'allowed' : 'refused'))
      return refuse(response, 403, 'Not from this page.');
    const token = new URLSearchParams(query).get('token');
    if (path === '/' && token !== null) return admit(response, gate, token);
    if (!isProgramFile && !gate.cookieIsRight(request)) {
      return refuse(
        response,
        401,
        'Open the address that Foolscap printed when it started. 請使用 Foolscap 啟動時顯示的網址。',
      );
    }
    lastFileAt = performance.now();
    const file = await serveStatic(rendererFolder, path);
    // Vary is said always: the browser keeps these files, and would hand the sandboxed frame the page's own copy.
    const leave: Record<string, string> = isProgramFile ? { vary: 'origin' } : {};
    if (isProgramFile && request.headers.origin === 'null') leave['access-control-allow-origin'] = 'null';
    response.writeHead(file.status, { ...file.headers, ...leave, 'content-length': file.body.byteLength });
    response.end(request.method === 'HEAD' ? undefined : file.body);
  }

  async function answerCall(
    request: IncomingMessage,
    response: ServerResponse,
    gate: Admission,
    path: string,
  ): Promise<void> {
    if (request.method !== 'POST') return refuse(response, 405, 'Only POST.');
    if (!gate.originIsOurs(request, 'refused')) return refuse(response, 403, 'Not from this page.');
    if (!gate.cookieIsRight(request) || !gate.keyIsRight(request))
      return refuse(response, 401, 'Open the address that Foolscap printed when it started.');
    // Before a byte is read: the plugin's own limit is for bodies that do not say how long they are.
    if (Number(request.headers['content-length'] ?? 0) > bodyLimit)
      return refuse(response, 413, 'Too large: 60 MB is the most.');
    for (const [name, value] of Object.entries(securityHeaders(path))) response.setHeader(name, value);
    const call = answering.then(async (answerOne) => {
      if (!(await answerOne(request, response))) refuse(response, 404, 'No such procedure.');
    });
    if (path === '/rpc/register/changes') return await call;
    calls.add(call);
    try {
      await call;
    } finally {
      calls.delete(call);
    }
  }

  return {
    url: `http://127.0.0.1:${address.port}/?token=${admitted.token}`,
    port: address.port,
    async firstPage() {
      const since = performance.now();
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 2));
        const now = performance.now();
        if (lastFileAt > 0 && now - lastFileAt > quietMs) return true;
        if (lastFileAt === 0 && now - since > patienceMs) return false;
      }
    },
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await Promise.race([Promise.allSettled(calls), new Promise((resolve) => setTimeout(resolve, graceMs).unref())]);
      // The stream of changes never ends by itself: without this the server would wait for every open window.
      server.closeAllConnections();
      await closed;
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Lets a browser in and takes the token out of its address bar and history. */
function admit(response: ServerResponse, admission: Admission, token: string): void {
  if (!admission.tokenIsRight(token)) {
    refuse(response, 403, 'This address is not (or no longer) valid. Use the one Foolscap printed last.');
    return;
  }
  response.writeHead(303, {
    ...securityHeaders('/'),
    location: admission.entrance(),
    'set-cookie': admission.cookie(),
  });
  response.end();
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  // The rest of a refused body is not read.
  response.writeHead(status, {
    ...securityHeaders('/'),
    'content-type': 'text/plain; charset=utf-8',
    connection: 'close',
  });
  response.end(sentence);
}
