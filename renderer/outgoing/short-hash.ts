/** Enough of a SHA-256 to tell two files of a letter apart by eye; the whole one is in the title beside it. */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 6)}…${sha256.slice(-6)}`;
}
