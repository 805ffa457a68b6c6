import type { Database } from 'better-sqlite3';

const han = /\p{Script=Han}/u;
/** A run of Han characters, or of letters and digits of any other script. */
const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/**
 * Cuts text into the words the search index holds. Chinese has no spaces, and the trigram tokenizer finds nothing
 * shorter than three characters while most Chinese words have two: so runs of Han characters become overlapping
 * pairs, with the last character alone, and a single character is found as the start of a pair.
 */
export function indexWords(text: string): string {
  const words: string[] = [];
  for (const run of text.normalize('NFKC').matchAll(runs)) {
    const word = run[0];
    if (!han.test(word)) {
      words.push(word);
      continue;
    }
    const characters = [...word];
    for (const [at, character] of characters.entries()) words.push(character + (characters[at + 1] ?? ''));
  }
  return words.join(' ');
}

/** The FTS5 query for what a person typed: every word must occur, each may go on ("reten" finds "retention"). NULL: nothing to look for. */
export function matchExpression(typed: string): string | null {
  const terms: string[] = [];
  for (const run of typed.normalize('NFKC').matchAll(runs)) {
    const characters = [...run[0]];
    if (!han.test(run[0]) || characters.length === 1) {
      terms.push(`"${run[0]}"*`);
      continue;
    }
    for (let at = 0; at + 1 < characters.length; at++) terms.push(`"${characters[at]}${characters[at + 1]}"`);
  }
  return terms.length > 0 ? terms.join(' AND ') : null;
}

/** Writes the words of one request into the index, in place of those it had. */
export function indexRequest(db: Database, requestId: string, texts: readonly string[]): void {
  const document = db
    .prepare('INSERT INTO search_request_document (request_id) VALUES (?) ON CONFLICT (request_id) DO UPDATE SET request_id = request_id RETURNING document')
    .pluck()
    .get(requestId);
  db.prepare('DELETE FROM search_request WHERE rowid = ?').run(document);
  db.prepare('INSERT INTO search_request (rowid, words) VALUES (?, ?)').run(document, indexWords(texts.join(' \n ')));
}
