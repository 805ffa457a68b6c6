import { postTitle } from '#core/contract/post-title.ts';
import type { Channel, Language } from '#core/contract/vocabulary.ts';
import type { LetterBodyInput, LetterSenderInput } from './letter-input.ts';

/** The text in the letter's language, else the other one: a name in the wrong language is better than none. */
export function pick(language: Language, english: string, chinese: string): string {
  const [wanted, other] = language === 'en' ? [english, chinese] : [chinese, english];
  return wanted.trim() || other.trim();
}

export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Characters of a line of address that show in the window of a DL envelope, 90 mm wide. */
const windowWidth = 45;

/** An address as a block of lines: one that was typed on a single line is broken at its commas. */
export function addressLines(text: string): string[] {
  return linesOf(text).flatMap((line) => {
    if (line.length <= windowWidth) return [line];
    const lines: string[] = [];
    for (const part of line.split(/(?<=,) /)) {
      const last = lines.at(-1);
      if (last === undefined || last.length + part.length >= windowWidth) lines.push(part);
      else lines[lines.length - 1] = `${last} ${part}`;
    }
    return lines;
  });
}

/**
 * The addressee by post title, and the salutation. Without a post title: "Dear Sir/Madam," and 敬啟者：. In Chinese the
 * body comes before the title (保安局公開資料主任：) unless the title contains it already (個人資料私隱專員：).
 */
export function addresseeOf(
  body: LetterBodyInput,
  language: Language,
  regimeId: string | null,
): { title: string; salutation: string } {
  const title = postTitle(body, language, regimeId);
  if (language === 'en') {
    return { title, salutation: title === '' ? 'Dear Sir/Madam,' : `Dear ${title.replace(/^the\s+/i, '')},` };
  }
  if (title === '') return { title, salutation: '敬啟者：' };
  const short = body.shortZh.trim() || body.nameZh.trim();
  const contained = short === '' || title.startsWith(short) || body.nameZh.startsWith(title);
  return { title, salutation: `${contained ? '' : short}${title}：` };
}

/** 貴局, 貴署 …; where the register has none, 貴機構, which offends nobody. */
export function formOfAddress(body: LetterBodyInput, language: Language): string {
  return language === 'en' ? 'you' : body.formZh.trim() || '貴機構';
}

/** How the letter goes: "By email: …" with the address it is sent to, where the register has one. */
export function channelLine(channel: Channel, body: LetterBodyInput, language: Language): string {
  const ways: Readonly<Record<Channel, readonly [string, string, string]>> = {
    email: ['By email', '以電郵發出', body.email],
    fax: ['By fax', '以傳真發出', body.fax],
    post: ['By post', '以郵遞發出', ''],
    by_hand: ['By hand', '專人送遞', ''],
    portal: ['By online form', '經網上表格提交', ''],
  };
  const [english, chinese, address] = ways[channel];
  const to = address.trim();
  if (language === 'en') return to === '' ? english : `${english}: ${to}`;
  return to === '' ? chinese : `${chinese}（${to}）`;
}

/** The letterhead and the signature. A person without an organisation heads the letter with their own name. */
export function letterhead(sender: LetterSenderInput, language: Language): Record<string, string> {
  const name = pick(language, sender.nameEn, sender.nameZh);
  const organisation = pick(language, sender.organisationEn, sender.organisationZh);
  const labels = language === 'en' ? (['Tel: ', 'Email: '] as const) : (['電話：', '電郵：'] as const);
  const contact = [
    sender.phone.trim() === '' ? '' : labels[0] + sender.phone.trim(),
    sender.email.trim() === '' ? '' : labels[1] + sender.email.trim(),
  ].filter((part) => part !== '');
  return {
    letterhead_name: organisation || name,
    letterhead_address: linesOf(pick(language, sender.addressEn, sender.addressZh)).join('\n'),
    letterhead_contact: contact.join(language === 'en' ? '   |   ' : '　　'),
    sender_name: name,
    sender_title: pick(language, sender.titleEn, sender.titleZh),
    sender_organisation: organisation,
  };
}
