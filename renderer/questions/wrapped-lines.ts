const isCjk = (character: string) =>
  /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/.test(character);

/** In half-width characters; a Chinese one counts two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isCjk(character) ? 2 : 1;
  return width;
}

/** A sentence or an entry is at its end here. */
const ended = /[.?!;:。？！；：…”」』)）]$/;

/**
 * Whether the second of two plain lines goes on with the first, which a program wrapped: it begins with a small letter,
 * or the first fills the line without coming to an end. `widest` is the width of the longest line of the text.
 */
export function isContinued(before: string, line: string, widest: number): boolean {
  if (ended.test(before)) return false;
  if (/^\p{Ll}/u.test(line)) return true;
  const width = widthOf(before);
  return width >= 56 && width >= widest * 0.8;
}

/** What stands between two lines made one: a blank between Latin words, nothing between Chinese ones or after a hyphen. */
export function between(before: string, line: string): '' | ' ' {
  const tail = before.slice(-2);
  const isGlued = (isCjk(tail.slice(-1)) && isCjk(line.slice(0, 1))) || /\p{L}-$/u.test(tail);
  return isGlued ? '' : ' ';
}
