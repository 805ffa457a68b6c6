import type { LetterInput } from '../letter-input.ts';
import { chronologyRows } from './chronology.ts';
import { dayIn, inLanguage } from './kind-values.ts';
import { bodyInSentence } from './recipient.ts';

/**
 * What was asked of the body and what came of it, as a paragraph of a letter to somebody else: "On 2 October 2026 I
 * asked the Security Bureau for information under the Code …. On 23 October 2026: The Security Bureau replied, …".
 * Empty until the request has been sent.
 */
export function accessHistory(input: LetterInput): string {
  const { language, request } = input;
  if (request.sentOn === null) return '';
  const body = bodyInSentence(input);
  const law = inLanguage(language, request.regimeName).trim();
  const last = chronologyRows(input).findLast(
    ({ kind }) => kind === null || kind === 'response' || kind === 'review_answered' || kind === 'extension_notice',
  );
  if (language === 'en') {
    const under = law === '' ? '' : ` under the ${law.replace(/^the\s+/i, '')}`;
    const asked = `On ${dayIn('en', request.sentOn)} I asked ${body} for information on this subject${under}.`;
    return last ? `${asked} On ${last.date}: ${last.event}` : `${asked} I have not yet had an answer.`;
  }
  const under = law === '' ? '' : `根據${law}`;
  const asked = `本人曾於${dayIn(language, request.sentOn)}${under}向${body}索取有關資料`;
  return last ? `${asked}。${last.date}：${last.event}` : `${asked}，至今未獲答覆。`;
}
