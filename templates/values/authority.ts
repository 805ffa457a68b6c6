import type { Bilingual, Language } from '#core/contract/vocabulary.ts';

/** What follows the first figure of 1.16, 15A, 10(1)(a). */
const number = '[\\w.]*(?:\\(\\w+\\))*';

/** How a law pack abbreviates the parts of a law, and how a letter calls one of them and several. */
const parts = [
  { mark: 'ss?|secs?', one: 'section', several: 'sections' },
  { mark: 'Arts?|arts?', one: 'Article', several: 'Articles' },
  { mark: 'regs?', one: 'regulation', several: 'regulations' },
  { mark: 'paras?', one: 'paragraph', several: 'paragraphs' },
].map(({ mark, one, several }) => ({
  // "Cap. 486 s.19(1)", "Code paras 1.16-1.17", "s.10", "Regulation (EC) No 1049/2001 Art 7(1)".
  pattern: new RegExp(`^(?:(.*\\S) )?(?:${mark})\\.? ?(\\d${number}(?:(?:, ?|-)\\d?${number})*)$`),
  one,
  several,
}));

/**
 * How a letter cites what a law pack gives as a clock's authority: "Code para 1.16" as "paragraph 1.16 of the Code",
 * "Cap. 486 s.19(1); also …" as "section 19(1) of Cap. 486". Only the first of several is cited; what is written in
 * some other way stands as it is.
 */
export function citeAuthority(authority: Bilingual, language: Language): string {
  const first = (text: string) => (text.split(/[;；]/)[0] ?? '').trim();
  if (language !== 'en') return first(authority.zh);
  const cited = first(authority.en);
  for (const { pattern, one, several } of parts) {
    const found = pattern.exec(cited);
    if (!found) continue;
    const [, law, numbers = ''] = found;
    // 10(1), (6) are parts of one section; 7(5), 9(1) are two.
    const name = /[,-] ?\d/.test(numbers) ? several : one;
    const listed = numbers.replaceAll('-', ' to ').replace(/, ?(?=[^,]*$)/, ' and ');
    return law === undefined ? `${name} ${listed}` : `${name} ${listed} of ${withArticle(law)}`;
  }
  return cited;
}

/** "the Code"; a chapter, a numbered regulation and a name that has its article already take none. */
function withArticle(law: string): string {
  return /^(?:Cap\.|Regulation \(|The )/.test(law) ? law : `the ${law}`;
}
