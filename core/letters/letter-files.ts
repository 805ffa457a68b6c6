import { eq } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import { notFound } from '#core/errors.ts';
import { file, letterFile } from '#db/schema/index.ts';

export const docxMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface StoredBytes {
  sha256: string;
  size: number;
  name: string;
  mediaType: string;
}

/** Bytes on disk first, then (in the caller's transaction) the rows: a crash in between leaves an orphan file, never a row without its file. */
export function storeBytes(context: CoreContext, bytes: Uint8Array, name: string, mediaType: string): StoredBytes {
  return { sha256: context.register.files.put(bytes), size: bytes.byteLength, name: safeName(name), mediaType };
}

/** The row that says a file is stored; inside the caller's transaction, before whatever names it. */
export function keepFileRow(context: CoreContext, one: StoredBytes): void {
  context.register.orm
    .insert(file)
    .values({ sha256: one.sha256, size: one.size, mediaType: one.mediaType, addedAt: context.now() })
    .onConflictDoNothing()
    .run();
}

/** Hangs stored files on a letter, from `start` on; the same bytes twice in one role are one file. */
export function attachFiles(
  context: CoreContext,
  letterId: string,
  role: (typeof letterFile.$inferInsert)['role'],
  files: readonly StoredBytes[],
  start = 0,
): void {
  const { orm } = context.register;
  for (const [at, one] of files.entries()) {
    keepFileRow(context, one);
    orm
      .insert(letterFile)
      .values({ letterId, sha256: one.sha256, role, name: one.name, position: start + at })
      .onConflictDoNothing()
      .run();
  }
}

/** The stored bytes under the name they have in a letter; the hash is checked on the way. */
export function readStoredFile(context: CoreContext, sha256: string): File {
  const { orm } = context.register;
  const row = orm.select().from(file).where(eq(file.sha256, sha256)).get();
  if (!row) throw notFound('file', sha256);
  const named = orm.select({ name: letterFile.name }).from(letterFile).where(eq(letterFile.sha256, sha256)).get();
  const bytes = context.register.files.read(sha256);
  return new File([new Uint8Array(bytes)], named?.name ?? sha256, { type: row.mediaType });
}

/**
 * A file name that every system takes and that cannot leave its folder: no separators, no control or reserved
 * characters, no leading dot, at most 150 characters with its ending kept.
 */
export function safeName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"|?*\u202a-\u202e\u2066-\u2069]/gu, '_')
    .replace(/^\.+/, '')
    .trim();
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, 150 - ending.length).join('');
  return stem === '' ? `file${ending}` : `${stem}${ending}`;
}
