import type { Language } from './vocabulary.ts';

interface PostTitles {
  addresseeEn: string;
  addresseeZh: string;
}

/** The regimes of the Privacy Ordinance (Cap. 486) under which a body is written to. */
const ofPersonalData = new Set(['hk_pdpo_dar', 'hk_pdpo_dcr']);

/**
 * The post title a letter to a body is addressed to, under a regime. The register has the officer for the Code; requests
 * about personal data go to another, whose title is that of https://isd.gov.hk/eng/pda.htm (read for that department
 * only). Any other title, a user's own among them, stays.
 */
export function postTitle(body: PostTitles, language: Language, regimeId: string | null): string {
  const personal = regimeId !== null && ofPersonalData.has(regimeId);
  if (language === 'en') {
    const title = body.addresseeEn.trim();
    return personal && /access to information officer/i.test(title) ? 'Data Protection Officer' : title;
  }
  const title = body.addresseeZh.trim();
  return personal && title.includes('公開資料主任') ? '保障資料主任' : title;
}
