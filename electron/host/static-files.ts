import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { securityHeaders } from './response-headers.ts';

/** The kinds of file the built renderer holds. Any other is not served: nothing else belongs there. */
const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export interface StaticAnswer {
  status: 200 | 400 | 404;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}

/**
 * Answers for one path under `folder`. The path is the raw one of the request, still percent-encoded.
 *
 * Three fences, each enough by itself on a good day: the decoded path may hold no `..`, no backslash, no NUL and no
 * second layer of encoding; the real path (links followed) must lie inside the folder; the extension must be known.
 */
export async function serveStatic(folder: string, rawPath: string): Promise<StaticAnswer> {
  const path = safePath(rawPath);
  if (path === undefined) return refusal(400, 'Bad path.');
  const file = await containedFile(folder, path);
  if (file !== undefined) return await fileAnswer(file, path);
  // The interface has its own routes (/requests/…): each is the one page. A missing file is a missing file.
  if (extname(path) === '') {
    const page = await containedFile(folder, '/index.html');
    if (page !== undefined) return await fileAnswer(page, '/index.html');
  }
  return refusal(404, 'Not found.');
}

/** The decoded path, or undefined where it may not be asked for. A folder means its index.html. */
export function safePath(rawPath: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || path.startsWith('//')) return undefined;
  // A % that survives decoding was encoded twice; \ and : are separators on Windows (drive, alternate stream).
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\u0000-\u001f\\:%]/.test(path)) return undefined;
  if (path.split('/').some((part) => part === '..' || part === '.')) return undefined;
  return path.endsWith('/') ? `${path}index.html` : path;
}

async function containedFile(folder: string, path: string): Promise<string | undefined> {
  if (mediaTypes[extname(path).toLowerCase()] === undefined) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    return file.startsWith(root + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

async function fileAnswer(file: string, path: string): Promise<StaticAnswer> {
  try {
    const bytes = await readFile(file);
    return {
      status: 200,
      headers: { ...securityHeaders(path), 'content-type': mediaTypes[extname(path).toLowerCase()] ?? 'text/plain' },
      body: new Uint8Array(bytes),
    };
  } catch {
    return refusal(404, 'Not found.');
  }
}

function refusal(status: 400 | 404, sentence: string): StaticAnswer {
  return {
    status,
    headers: { ...securityHeaders('/'), 'content-type': 'text/plain; charset=utf-8' },
    body: new TextEncoder().encode(sentence),
  };
}
