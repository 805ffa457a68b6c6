import type { LetterInput } from '../letter-input.ts';
import { dayIn, type KindValues } from './kind-values.ts';
import { bodyOrRecipient } from './recipient.ts';

export const bundleCover: KindValues = {
  values: (input) => {
    const { language, request } = input;
    const sent = dayIn(language, request.sentOn);
    const english =
      sent === ''
        ? 'I enclose the documents listed below.'
        : `I refer to my letter of ${sent} and enclose the documents listed below.`;
    const chinese = sent === '' ? '現隨函送上下列文件。' : `關於本人${sent}的函件，現隨函送上下列文件。`;
    return {
      ...bodyOrRecipient(input),
      purpose: language === 'en' ? english : chinese,
      total_pages: totalPages(input),
    };
  },
};

/** The pages of the documents added up; '' unless every one of them has a number. */
function totalPages({ user }: LetterInput): string {
  const documents = user['documents'];
  if (!Array.isArray(documents)) return '';
  let total = 0;
  for (const one of documents) {
    const pages = typeof one === 'string' ? one.split(/[|｜\t]/)[2] : one['pages'];
    const count = /^\s*\d{1,6}\s*$/.test(pages ?? '') ? Number(pages) : 0;
    if (count === 0) return '';
    total += count;
  }
  return total === 0 ? '' : String(total);
}
