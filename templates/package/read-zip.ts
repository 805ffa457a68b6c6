import { crc32, inflateRawSync } from 'node:zlib';
import { ZipError } from './zip-error.ts';

/** What a package may cost before it is refused. A letter template is well under a tenth of each. */
export interface ZipLimits {
  /** The file itself, bytes. */
  packageBytes: number;
  parts: number;
  /** One part, unpacked, bytes. */
  partBytes: number;
  /** All parts together, unpacked, bytes. */
  totalBytes: number;
  /** Unpacked size over packed size, looked at from 1 MB upward: plain XML reaches about 40, a bomb 1,000. */
  ratio: number;
}

export const defaultZipLimits: ZipLimits = {
  packageBytes: 25 * 1024 * 1024,
  parts: 1_000,
  partBytes: 24 * 1024 * 1024,
  totalBytes: 64 * 1024 * 1024,
  ratio: 200,
};

export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** MS-DOS time and date as stored, so that a copy keeps them. */
  dosTime: number;
  dosDate: number;
  /** Where the packed bytes lie. */
  start: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
const ratioFloor = 1024 * 1024;

/**
 * The directory of a zip, with every size checked against the limits before a byte is unpacked. Refuses what two
 * readers could understand differently (repeated names, overlapping parts, a local name that differs): one program
 * would check one document and Word would open another. Folder entries are left out. Throws ZipError.
 */
export function readZipDirectory(bytes: Uint8Array, limits: ZipLimits = defaultZipLimits): ZipEntry[] {
  if (bytes.byteLength > limits.packageBytes) throw new ZipError('too_large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const directoryStart = view.getUint32(end + 16, true);
  if (count === 0xffff || directoryStart === 0xffffffff) throw new ZipError('too_large');
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) throw new ZipError('damaged_zip');
  if (count > limits.parts) throw new ZipError('too_many_parts');

  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = directoryStart;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature) throw new ZipError('damaged_zip');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new ZipError('damaged_zip');
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = readEntry(view, bytes, at, name);
    at = next;
    if (names.has(name.toLowerCase())) throw new ZipError('repeated_name', name);
    names.add(name.toLowerCase());
    if (entry.size > limits.partBytes) throw new ZipError('part_too_large', name);
    if (entry.size > ratioFloor && entry.size > entry.packedSize * limits.ratio)
      throw new ZipError('expands_too_much', name);
    total += entry.size;
    if (total > limits.totalBytes) throw new ZipError('expands_too_much', name);
    if (!name.endsWith('/')) entries.push(entry);
  }
  refuseOverlaps(entries, directoryStart);
  return entries;
}

/** One part unpacked, never beyond the size its directory entry states, its checksum compared. Throws ZipError. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  const content = entry.method === 0 ? packed : inflate(packed, entry);
  if (content.byteLength !== entry.size || crc32(content) !== entry.crc) throw new ZipError('damaged_zip', entry.name);
  return content;
}

/** Every part of a zip by name, within the limits: the only way in for a file from outside. Throws ZipError. */
export function safeUnzip(bytes: Uint8Array, limits: ZipLimits = defaultZipLimits): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of readZipDirectory(bytes, limits)) parts.set(entry.name, inflateEntry(bytes, entry));
  return parts;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    // The stated size is the cap: a directory that lies about it must not make us allocate what it really holds.
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch (error) {
    const tooBig =
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
    throw new ZipError(tooBig ? 'expands_too_much' : 'damaged_zip', entry.name);
  }
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endSize - 0xffff);
  for (let at = view.byteLength - endSize; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new ZipError('not_zip');
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, name: string): ZipEntry {
  if (isUnsafe(name)) throw new ZipError('unsafe_name', name);
  if ((view.getUint16(at + 8, true) & 1) !== 0) throw new ZipError('encrypted_part', name);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new ZipError('unknown_compression', name);
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature)
    throw new ZipError('damaged_zip', name);
  const localNameLength = view.getUint16(local + 26, true);
  const start = local + 30 + localNameLength + view.getUint16(local + 28, true);
  if (start + packedSize > view.byteLength) throw new ZipError('damaged_zip', name);
  if (decodeName(bytes.subarray(local + 30, local + 30 + localNameLength)) !== name)
    throw new ZipError('damaged_zip', name);
  return {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    packedSize,
    size: view.getUint32(at + 24, true),
    dosTime: view.getUint16(at + 12, true),
    dosDate: view.getUint16(at + 14, true),
    start,
  };
}

function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function isUnsafe(name: string): boolean {
  return (
    name === '' ||
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    name.includes('\\') ||
    name.includes('\0') ||
    name.split('/').includes('..')
  );
}

/** Parts that share their packed bytes are how a small file claims petabytes. */
function refuseOverlaps(entries: readonly ZipEntry[], directoryStart: number): void {
  let used = 0;
  for (const entry of entries.toSorted((a, b) => a.start - b.start)) {
    if (entry.start < used || entry.start + entry.packedSize > directoryStart)
      throw new ZipError('overlapping_parts', entry.name);
    used = entry.start + entry.packedSize;
  }
}
