import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A copy nobody changed is gone after a week: the register has the same bytes. */
const keptMs = 7 * 24 * 60 * 60 * 1000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The copies whose note beside their folder, `<uuid><extension>`, says what they are copies of. */
export function copiesWith(folder: string, extension: string): string[] {
  return namesIn(folder).flatMap((name) => {
    const copyId = name.slice(0, -extension.length);
    return name.endsWith(extension) && uuid.test(copyId) ? [copyId] : [];
  });
}

/** Old, and open nowhere: both word processors leave an owner file while they have it. */
export function isPutAway(folder: string, name: string): boolean {
  if (namesIn(folder).some((one) => /^(~\$|\.~lock\.)/.test(one))) return false;
  return Date.now() - lstatSync(join(folder, name)).mtimeMs > keptMs;
}

export function removeCopy(folder: string, copyId: string, extension: string): void {
  try {
    rmSync(join(folder, copyId), { recursive: true, force: true });
    rmSync(join(folder, copyId + extension), { force: true });
  } catch {
    // Held by another program: next time.
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
