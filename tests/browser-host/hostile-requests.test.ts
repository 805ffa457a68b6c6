import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, type RunningHost, startBrowserHost } from '../support/browser-host.ts';
import { rawRequest } from '../support/raw-request.ts';

let host: RunningHost;
let cookie: string;
let key: string;
const folder = mkdtempSync(join(tmpdir(), 'foolscap-hostile-'));

beforeAll(async () => {
  host = await startBrowserHost({ register: join(folder, 'register') });
  ({ cookie, key } = await enter(host));
});

afterAll(async () => {
  await host?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A call to the core as the interface makes it, with `change` for what the attacker does differently. */
function call(change: Record<string, string | undefined> = {}, body = '{"json":{}}') {
  const headers = {
    Host: `127.0.0.1:${host.port}`,
    Origin: host.origin,
    Cookie: cookie,
    'Content-Type': 'application/json',
    'x-csrf-token': 'orpc',
    'x-foolscap-key': key,
    'Content-Length': String(Buffer.byteLength(body)),
    ...change,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return rawRequest(host.port, ['POST /rpc/register/status HTTP/1.1', ...lines], body);
}

const get = (path: string, headers: string[] = []) =>
  rawRequest(host.port, [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${host.port}`, ...headers]);

it('answers our own page', async () => {
  const answer = await call();
  expect(answer.status).toBe(200);
  expect(answer.body).toContain('"host":"browser"');
});

describe('DNS rebinding', () => {
  it.each(['evil.example', 'evil.example:80', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'refuses Host %s',
    async (foreign) => {
      expect((await call({ Host: foreign })).status).toBe(421);
      expect((await rawRequest(host.port, ['GET / HTTP/1.1', `Host: ${foreign}`, `Cookie: ${cookie}`])).status).toBe(
        421,
      );
    },
  );

  it('refuses our port under another name', async () => {
    expect((await call({ Host: `foolscap.evil.example:${host.port}` })).status).toBe(421);
  });

  it('refuses a request without a Host, and one in the form for proxies', async () => {
    expect((await rawRequest(host.port, ['GET / HTTP/1.0'])).status).toBe(421);
    const proxied = await rawRequest(host.port, [`GET http://evil.example/ HTTP/1.1`, `Host: 127.0.0.1:${host.port}`]);
    expect(proxied.status).toBe(400);
  });
});

describe('the token', () => {
  it('is needed: without its cookie neither page nor core answers', async () => {
    expect((await get('/')).status).toBe(401);
    expect((await get('/index.html')).status).toBe(401);
    expect((await call({ Cookie: undefined })).status).toBe(401);
  });

  it('must be the right one', async () => {
    const wrong = await get('/?token=wrong');
    expect(wrong.status).toBe(403);
    expect(wrong.headers.has('set-cookie')).toBe(false);
    expect((await get(`/?token=${host.token}x`)).status).toBe(403);
    expect((await get('/?token=')).status).toBe(403);
  });

  it('is not the cookie, and a guessed cookie does not open anything', async () => {
    expect((await call({ Cookie: `foolscap-${host.port}=${host.token}` })).status).toBe(401);
    expect((await call({ Cookie: `foolscap-${host.port}=` })).status).toBe(401);
    expect((await call({ Cookie: cookie.replace(String(host.port), '1') })).status).toBe(401);
  });

  it('gives a key besides, without which the cookie calls nothing: any port of 127.0.0.1 is sent the cookie', async () => {
    expect((await call({ 'x-foolscap-key': undefined })).status).toBe(401);
    expect((await call({ 'x-foolscap-key': '' })).status).toBe(401);
    expect((await call({ 'x-foolscap-key': host.token })).status).toBe(401);
    expect((await call({ 'x-foolscap-key': `${key}x` })).status).toBe(401);
  });

  it('is exchanged for a cookie that scripts and other sites cannot use, and leaves the address bar', async () => {
    const answer = await get(`/?token=${host.token}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/#key=${key}`);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict; Path=\/$/);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describe('another site in the same browser', () => {
  it.each(['https://evil.example', 'http://127.0.0.1:1', 'http://localhost', 'null', undefined])(
    'cannot call the core from origin %s',
    async (origin) => {
      expect((await call({ Origin: origin })).status).toBe(403);
    },
  );

  it('cannot send a simple POST that needs no preflight, even with our cookie', async () => {
    const simple = await call({
      Origin: 'https://evil.example',
      'Content-Type': 'text/plain',
      'x-csrf-token': undefined,
    });
    expect(simple.status).toBe(403);
    const form = await call(
      { 'Content-Type': 'application/x-www-form-urlencoded', 'x-csrf-token': undefined },
      'json={}',
    );
    expect(form.status).toBe(403);
    expect(form.body).toContain('CSRF');
  });

  it('gets no CORS leave', async () => {
    const preflight = await rawRequest(host.port, [
      'OPTIONS /rpc/register/status HTTP/1.1',
      `Host: 127.0.0.1:${host.port}`,
      'Origin: https://evil.example',
      'Access-Control-Request-Method: POST',
    ]);
    expect(preflight.status).toBe(405);
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('cannot embed or read the page', async () => {
    expect((await get('/', [`Cookie: ${cookie}`, 'Origin: https://evil.example'])).status).toBe(403);
    expect(
      (await get('/', [`Cookie: ${cookie}`, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors'])).status,
    ).toBe(403);
    const page = await get('/', [`Cookie: ${cookie}`]);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  });

  it('cannot call the core with GET', async () => {
    expect((await get('/rpc/register/status', [`Cookie: ${cookie}`])).status).toBe(405);
  });
});

describe('paths', () => {
  it.each([
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%252e%252e/%252e%252e/package.json',
    '/..\\..\\package.json',
    '/..%5c..%5cpackage.json',
    '/C:%5cWindows%5cwin.ini',
    '/index.html%00.js',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/%',
    '/./index.html',
  ])('does not leave its folder for %s', async (path) => {
    const answer = await get(path, [`Cookie: ${cookie}`]);
    expect(answer.status).toBe(400);
    expect(answer.body).not.toContain('foolscap');
  });

  it('lists no folder and serves no other kind of file', async () => {
    expect((await get('/assets/', [`Cookie: ${cookie}`])).status).toBe(404);
    expect((await get('/main.js.map', [`Cookie: ${cookie}`])).status).toBe(404);
    expect((await get('/nothing.js', [`Cookie: ${cookie}`])).status).toBe(404);
  });

  it('serves the page for its own routes', async () => {
    const answer = await get('/requests/some-id', [`Cookie: ${cookie}`]);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
  });
});

describe('a body that is too large', () => {
  it('is refused by its declared length before it is read', async () => {
    expect((await call({ 'Content-Length': String(61 * 1024 * 1024) }, '')).status).toBe(413);
  });

  it('is refused while it comes, where no length was declared', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 0x20);
    const framed = Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]);
    const body = Buffer.concat(Array.from({ length: 62 }, () => framed));
    const answer = await rawRequest(
      host.port,
      [
        'POST /rpc/register/status HTTP/1.1',
        `Host: 127.0.0.1:${host.port}`,
        `Origin: ${host.origin}`,
        `Cookie: ${cookie}`,
        'Content-Type: application/json',
        'x-csrf-token: orpc',
        `x-foolscap-key: ${key}`,
        'Transfer-Encoding: chunked',
      ],
      body,
    );
    expect(answer.status).toBe(413);
    expect((await call()).status).toBe(200);
  });

  it('does not disturb the host when it is not JSON at all', async () => {
    expect((await call({}, '{"json":')).status).toBe(400);
    expect((await call()).status).toBe(200);
  });
});

describe('a caller with bad manners', () => {
  /** A call that promises a body and sends half of it. */
  function halfACall(port: number, secrets: { cookie: string; key: string }): Promise<Socket> {
    return new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.1', port }, () => {
        socket.write(
          [
            'POST /rpc/register/status HTTP/1.1',
            `Host: 127.0.0.1:${port}`,
            `Origin: http://127.0.0.1:${port}`,
            `Cookie: ${secrets.cookie}`,
            `x-foolscap-key: ${secrets.key}`,
            'Content-Type: application/json',
            'x-csrf-token: orpc',
            'Content-Length: 1000',
            '',
            '{"json":',
          ].join('\r\n'),
          () => resolve(socket),
        );
      });
      socket.on('error', () => {});
    });
  }

  it('that never sends the rest of a call keeps nobody else waiting, and does not keep the program from stopping', async () => {
    const other = await startBrowserHost();
    const secrets = await enter(other);
    const slow = await Promise.all(Array.from({ length: 40 }, () => halfACall(other.port, secrets)));
    const page = await rawRequest(other.port, [
      'GET / HTTP/1.1',
      `Host: 127.0.0.1:${other.port}`,
      `Cookie: ${secrets.cookie}`,
    ]);
    expect(page.status).toBe(200);
    expect(await other.stop()).toBe(0);
    expect(other.output()).toContain('The register is closed.');
    for (const socket of slow) socket.destroy();
  });

  it.each(['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE'])('cannot call the core with %s', async (method) => {
    const answer = await rawRequest(host.port, [
      `${method} /rpc/register/status HTTP/1.1`,
      `Host: 127.0.0.1:${host.port}`,
      `Origin: ${host.origin}`,
      `Cookie: ${cookie}`,
      `x-foolscap-key: ${key}`,
    ]);
    expect(answer.status).toBe(405);
  });

  it('gets the head of a page and no more for HEAD, and nothing for other methods', async () => {
    const ask = (method: string) =>
      rawRequest(host.port, [`${method} / HTTP/1.1`, `Host: 127.0.0.1:${host.port}`, `Cookie: ${cookie}`]);
    const head = await ask('HEAD');
    expect([head.status, head.body]).toEqual([200, '']);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(0);
    for (const method of ['OPTIONS', 'PUT', 'POST']) expect((await ask(method)).status).toBe(405);
  });

  it('is not given another protocol on the line', async () => {
    const answer = await rawRequest(host.port, [
      'GET /rpc/register/changes HTTP/1.1',
      `Host: 127.0.0.1:${host.port}`,
      'Origin: https://evil.example',
      `Cookie: ${cookie}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ]);
    expect(answer.status).toBe(405);
  });

  it('that sets a cookie of our name beside ours does not lock us out', async () => {
    const name = `foolscap-${host.port}`;
    expect((await call({ Cookie: `${name}=theirs; ${cookie}; ${name}=theirs` })).status).toBe(200);
    expect((await call({ Cookie: `${name}=theirs` })).status).toBe(401);
  });

  it('whose headers are too large is refused by the server itself', async () => {
    // Little more than the 16 kB it reads: of what it left unread, the system would tell by a reset instead of an answer.
    expect((await call({ 'x-padding': 'x'.repeat(17 * 1024) })).status).toBe(431);
    expect((await call()).status).toBe(200);
  });
});

describe('headers', () => {
  it('carries the same fences as the desktop', async () => {
    const page = await get('/', [`Cookie: ${cookie}`]);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy.match(/script-src[^;]*/)?.[0]).not.toContain('unsafe');
    for (const rule of ["object-src 'none'", "base-uri 'none'", "form-action 'none'", "connect-src 'self'"])
      expect(policy).toContain(rule);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(page.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('gives the preview a sandbox of its own, with no connection to anything', async () => {
    const preview = await get('/preview/index.html', [`Cookie: ${cookie}`]);
    const policy = preview.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('sandbox allow-scripts');
    expect(policy).not.toContain('allow-same-origin');
    expect(policy).toContain("connect-src 'none'");
  });
});

it('listens on loopback and on no other address of this machine', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((one) => one.address !== '127.0.0.1' && !one.address.startsWith('fe80'))
    .map((one) => one.address);
  for (const address of [...others, '127.0.0.2']) {
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: address, port: host.port, timeout: 2_000 });
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('timeout', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    expect(reached, address).toBe(false);
  }
});

it('left the register alone through all of this', () => {
  expect(existsSync(join(host.register, 'register.db'))).toBe(true);
  expect(host.process.exitCode).toBeNull();
});
