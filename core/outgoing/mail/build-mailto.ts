/** Programs and systems cut an address off beyond about 2,000 characters, in the middle of a letter if need be. */
const longest = 1_900;

/**
 * A mailto: address with subject and text, as long as both fit: the text goes first, then the end of the subject. In
 * Chinese each character takes nine.
 */
export function buildMailto(to: readonly string[], subject: string, text: string): string {
  const head = `mailto:${to.map((one) => encodeURIComponent(one).replace('%40', '@')).join(',')}?subject=`;
  const whole = `${head}${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replace(/\n/g, '\r\n'))}`;
  if (whole.length <= longest) return whole;
  const characters = [...subject.toWellFormed()];
  let short = '';
  for (const character of characters) {
    const next = short + encodeURIComponent(character);
    if (head.length + next.length > longest) break;
    short = next;
  }
  return head + short;
}
