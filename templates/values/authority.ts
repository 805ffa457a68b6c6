import type { Bilingual, Language } from '#core/contract/vocabulary.ts';

/**
 * How a letter cites what a law pack gives as a clock's authority: "Code para 1.16" as "paragraph 1.16 of the Code",
 * "Cap. 486 s.19(1); also …" as "section 19(1) of Cap. 486". Only the first of several is cited; what is written in
 * some other way stands as it is.
 */
export function citeAuthority(authority: Bilingual, language: Language): string {
  const first = (text: string) => (text.split(/[;；]/)[0] ?? '').trim();
  if (language !== 'en') return first(authority.zh);
  const cited = first(authority.en);
  const code = /^Code paras? (\d[\d.]*)(?:-(\d[\d.]*))?$/.exec(cited);
  if (code) return code[2] ? `paragraphs ${code[1]} to ${code[2]} of the Code` : `paragraph ${code[1]} of the Code`;
  const chapter = /^(.*\S) (ss?)\.\s*(\d\S*)$/.exec(cited);
  if (chapter)
    return `section ${chapter[3]} of ${/^Cap\./.test(chapter[1] ?? '') ? '' : 'the '}${chapter[1]}`.replace(
      'the The',
      'The',
    );
  const bare = /^s\.\s*(\d\S*)$/.exec(cited);
  if (bare) return `section ${bare[1]}`;
  const article = /^Art\.? (\d\S*)$/.exec(cited);
  if (article) return `Article ${article[1]}`;
  const regulation = /^reg\.? (\d\S*)$/.exec(cited);
  return regulation ? `regulation ${regulation[1]}` : cited;
}
