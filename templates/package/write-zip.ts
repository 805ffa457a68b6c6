import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipEntry } from './read-zip.ts';

const utf8Names = 0x0800;

/**
 * A zip with the parts of `source` in their order and with their dates; those named in `changed` are packed anew, all
 * others are copied as they lie, without unpacking. The same input gives the same bytes.
 */
export function rewriteZip(
  source: Uint8Array,
  entries: readonly ZipEntry[],
  changed: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = changed.get(entry.name);
    const packed = content ? deflateRawSync(content) : source.subarray(entry.start, entry.start + entry.packedSize);
    const written: ZipEntry = content
      ? { ...entry, method: 8, crc: crc32(content), packedSize: packed.byteLength, size: content.byteLength }
      : entry;
    const name = new TextEncoder().encode(entry.name);
    const local = header(0x04034b50, 30, name, written);
    pieces.push(local, packed);
    directory.push(centralHeader(name, written, offset));
    offset += local.byteLength + packed.byteLength;
  }
  const directorySize = directory.reduce((sum, piece) => sum + piece.byteLength, 0);
  return join([...pieces, ...directory, endRecord(entries.length, directorySize, offset)]);
}

/** A local file header; the fields after the flags are laid out as in the central directory, two bytes earlier. */
function header(signature: number, size: number, name: Uint8Array, entry: ZipEntry): Uint8Array {
  const bytes = new Uint8Array(size + name.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  writeCommon(view, 4, name, entry);
  bytes.set(name, size);
  return bytes;
}

function centralHeader(name: Uint8Array, entry: ZipEntry, localOffset: number): Uint8Array {
  const bytes = new Uint8Array(46 + name.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  writeCommon(view, 6, name, entry);
  view.setUint32(42, localOffset, true);
  bytes.set(name, 46);
  return bytes;
}

/** The 26 bytes both headers share: version needed, flags, method, time, date, checksum, sizes, name length. */
function writeCommon(view: DataView, at: number, name: Uint8Array, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, utf8Names, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.dosTime, true);
  view.setUint16(at + 8, entry.dosDate, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.byteLength, true);
}

function endRecord(count: number, directorySize: number, directoryStart: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryStart, true);
  return bytes;
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
