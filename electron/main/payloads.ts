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
