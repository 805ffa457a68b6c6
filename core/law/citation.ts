import type { Bilingual } from './types.ts';

/**
 * How a letter or a list cites a place in a pack: "Code para 2.6" as "paragraph 2.6" and 第2.6段, "s.20(1)(a)" as
 * "section 20(1)(a)" and 第20(1)(a)條. Anything else stands as it is.
 */
export function citation(paragraph: string): Bilingual {
  const code = /^Code para (.+)$/.exec(paragraph)?.[1];
  if (code !== undefined) return { en: `paragraph ${code}`, zh: `第${code}段` };
  const section = /^s\.(.+)$/.exec(paragraph)?.[1];
  if (section !== undefined) return { en: `section ${section}`, zh: `第${section.replaceAll(', ', '及')}條` };
  return { en: paragraph, zh: paragraph };
}
