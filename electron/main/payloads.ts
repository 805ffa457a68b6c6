/** The largest file that passes between page and disk, in bytes: what the register itself stores at most. */
export const mostBytes = 256 * 1024 * 1024;

/**
 * What a page sent, checked. The page is ours, but a letter it draws is not: whatever takes the page over must not get
 * further than a person at the keyboard would.
 */
export function readNamedBytes(payload: unknown): { name: string; bytes: Uint8Array } {
  const { name, bytes } = record(payload);
  if (typeof name !== 'string' || name.length > 500) throw new Error('Bad request.');
  if (!(bytes instanceof Uint8Array) || bytes.byteLength > mostBytes) throw new Error('Bad request.');
  return { name, bytes };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A draft to open in the word processor, and the letter it is. */
export function readLetterCopy(payload: unknown): { letterId: string; name: string; bytes: Uint8Array } {
  const { letterId } = record(payload);
  if (typeof letterId !== 'string' || !uuid.test(letterId)) throw new Error('Bad request.');
  return { letterId, ...readNamedBytes(payload) };
}

export function readCopyId(payload: unknown): string {
  if (typeof payload !== 'string' || !uuid.test(payload)) throw new Error('Bad request.');
  return payload;
}

export function readSettling(payload: unknown): { copyId: string; how: 'taken' | 'left'; sha256: string } {
  const { copyId, how, sha256 } = record(payload);
  if ((how !== 'taken' && how !== 'left') || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
    throw new Error('Bad request.');
  return { copyId: readCopyId(copyId), how, sha256 };
}

/** A letter to be drawn for the printer or a PDF. */
export function readDrawing(payload: unknown): { docx: Uint8Array; language: 'en' | 'zh-Hant-HK'; title: string } {
  const { docx, language, title } = record(payload);
  if (!(docx instanceof Uint8Array) || typeof title !== 'string') throw new Error('Bad request.');
  return { docx, language: readLanguage(language), title: title.slice(0, 500) };
}

/** More letters than this are not one batch. */
const mostFiles = 5_000;

export function readNamedFiles(payload: unknown): { name: string; bytes: Uint8Array }[] {
  if (!Array.isArray(payload) || payload.length === 0 || payload.length > mostFiles) throw new Error('Bad request.');
  return payload.map(readNamedBytes);
}

export function readPickOptions(payload: unknown): { multiple: boolean; extensions: string[] } {
  const { multiple, extensions } = record(payload ?? {});
  const list = Array.isArray(extensions)
    ? extensions.filter((one) => typeof one === 'string' && /^[a-z0-9]{1,8}$/i.test(one))
    : [];
  return { multiple: multiple === true, extensions: list };
}

export function readNotice(payload: unknown): { title: string; body: string } {
  const { title, body } = record(payload);
  if (typeof title !== 'string' || typeof body !== 'string') throw new Error('Bad request.');
  return { title: title.slice(0, 200), body: body.slice(0, 1_000) };
}

export function readLanguage(payload: unknown): 'en' | 'zh-Hant-HK' {
  if (payload !== 'en' && payload !== 'zh-Hant-HK') throw new Error('Bad request.');
  return payload;
}

/** The address if the user's own programs may be asked to open it: https with a host, or mailto. No file:, no app's own scheme. */
export function readExternalUrl(payload: unknown): string | undefined {
  if (typeof payload !== 'string' || payload.length > 2_000) return undefined;
  const url = URL.parse(payload);
  if (url === null) return undefined;
  if (url.protocol === 'mailto:') return url.href;
  const isWeb = url.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === '';
  return isWeb ? url.href : undefined;
}

function record(payload: unknown): Record<string, unknown> {
  if (typeof payload !== 'object' || payload === null) throw new Error('Bad request.');
  return Object.fromEntries(Object.entries(payload));
}
