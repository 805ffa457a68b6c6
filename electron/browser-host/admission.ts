import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Who may speak to the browser host. Any page of any site, and any program of any user, can reach a loopback port; so
 * every request must name our exact address (against DNS rebinding), come from our own page (against cross-site
 * requests) and carry the cookie that only the address printed at start gives. Calls of the core also carry the key:
 * a browser sends a cookie to every port of 127.0.0.1, so whatever else the user opens there (another user's program,
 * say) is told ours. The key lies in the page's storage, which is its origin's, port and all.
 */
export interface Admission {
  readonly token: string;
  hostIsOurs(request: IncomingMessage): boolean;
  /** `anonymous`: also the opaque origin of the preview's sandbox, for the program's own files. */
  originIsOurs(request: IncomingMessage, anonymous: 'refused' | 'allowed'): boolean;
  tokenIsRight(token: string): boolean;
  cookieIsRight(request: IncomingMessage): boolean;
  keyIsRight(request: IncomingMessage): boolean;
  /** The Set-Cookie line that lets a browser in. */
  cookie(): string;
  /** Where a browser that was let in goes on: the page, told the key behind the `#`, which no server ever sees. */
  entrance(): string;
}

export function createAdmission(port: number): Admission {
  const token = randomBytes(32).toString('base64url');
  // The cookie is another secret than the token: an address in a browser's history or a screenshot is not a session.
  const session = randomBytes(32).toString('base64url');
  const key = randomBytes(32).toString('base64url');
  // Cookies do not know ports: two Foolscaps on one machine must not overwrite each other's.
  const cookieName = `foolscap-${port}`;
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  return {
    token,
    hostIsOurs: (request) => request.headers.host === host,
    originIsOurs(request, anonymous) {
      const from = request.headers.origin;
      const site = request.headers['sec-fetch-site'];
      if (from === origin) return true;
      if (from === 'null') return anonymous === 'allowed';
      if (from !== undefined) return false;
      // Browsers leave Origin out of navigations and same-origin GETs; nothing that changes anything is a GET.
      if (request.method !== 'GET' && request.method !== 'HEAD') return false;
      return site === undefined || site === 'same-origin' || site === 'none' || isNavigation(request);
    },
    tokenIsRight: (given) => equal(given, token),
    cookieIsRight: (request) => readCookies(request, cookieName).some((value) => equal(value, session)),
    keyIsRight: ({ headers }) => equal(String(headers['x-foolscap-key'] ?? ''), key),
    entrance: () => `/#key=${key}`,
    cookie: () => `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

/** A link from elsewhere may open the page itself: without the cookie (SameSite=Strict keeps it back) it shows nothing. */
function isNavigation(request: IncomingMessage): boolean {
  return request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document';
}

function readCookies(request: IncomingMessage, name: string): string[] {
  return (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

function equal(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
