import type { Database } from 'better-sqlite3';
import { statement } from './statements.ts';

const han = /\p{Script=Han}/u;
/** A run of Han characters, or of letters and digits of any other script. */
const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/**
 * Cuts text into the words the search index holds, folded: lower case, no accents, full-width as usual. Chinese has no
 * spaces, and the trigram tokenizer finds nothing shorter than three characters while most Chinese words have two: so
 * runs of Han characters become overlapping pairs, with the last character alone, and a single character is found as
 * the start of a pair.
 */
export function indexWords(text: string): string {
  const words: string[] = [];
  for (const [run] of fold(text).matchAll(runs)) {
    if (!han.test(run)) {
      words.push(run);
      continue;
    }
    const characters = [...run];
    for (const [at, character] of characters.entries()) words.push(character + (characters[at + 1] ?? ''));
  }
  return words.join(' ');
}

/** What to look for, out of what a person typed: every term must begin a word ("reten" finds "retention"). Empty: nothing. */
export function searchTerms(typed: string): string[] {
  const terms = new Set<string>();
  for (const [run] of fold(typed).matchAll(runs)) {
    const characters = [...run];
    if (!han.test(run) || characters.length === 1) terms.add(run);
    else for (let at = 0; at + 1 < characters.length; at++) terms.add(`${characters[at]}${characters[at + 1]}`);
  }
  return [...terms];
}

/** The terms as an FTS5 query: quoted, so that nothing typed is a query of its own. */
export function matchExpression(terms: readonly string[]): string {
  return terms.map((term) => `"${term}"*`).join(' AND ');
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase();
}

/** Writes the words of one request into the index, in place of those it had. */
export function indexRequest(db: Database, requestId: string, texts: readonly string[]): void {
  const words = indexWords(texts.join('\n'));
  const row = statement(
    db,
    `INSERT INTO search_request_document (request_id, words) VALUES (?, ?)
     ON CONFLICT (request_id) DO UPDATE SET words = excluded.words RETURNING document`,
  ).get(requestId, ` ${words}`) as { document: number };
  statement(db, 'DELETE FROM search_request WHERE rowid = ?').run(row.document);
  statement(db, 'INSERT INTO search_request (rowid, words) VALUES (?, ?)').run(row.document, words);
}
