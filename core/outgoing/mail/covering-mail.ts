import type { LetterParties } from '#core/contract/letters.ts';

/**
 * The short formal text a letter travels under. `enclosures`: how many come with it; null for a mail that the user has
 * yet to put the letter into, which says nothing of enclosures it may not have.
 */
export function coveringMail(
  parties: LetterParties,
  subject: string,
  enclosures: number | null,
): { subject: string; text: string } {
  const write = parties.language === 'en' ? english : chinese;
  return write(parties, subject, enclosures ?? 0);
}

function english(
  { reference, theirReference, date, salutation, sender }: LetterParties,
  subject: string,
  enclosures: number,
): { subject: string; text: string } {
  const references = [
    `our reference ${reference}`,
    ...(theirReference === '' ? [] : [`your reference ${theirReference}`]),
  ];
  const together =
    enclosures === 0 ? '' : enclosures === 1 ? ' and its enclosure' : ` and its ${enclosures} enclosures`;
  const text = [
    salutation || 'Dear Sir/Madam,',
    `I attach my letter of ${date}${together} on “${subject}” (${references.join('; ')}).`,
    'I should be grateful if you would acknowledge receipt.',
    ['Yours faithfully,', ...signature(sender)].join('\n'),
  ];
  return { subject: `${subject} (our ref: ${reference})`, text: `${text.join('\n\n')}\n` };
}

function chinese(
  { reference, theirReference, date, salutation, formOfAddress, sender }: LetterParties,
  subject: string,
  enclosures: number,
): { subject: string; text: string } {
  const references = [`本函檔號：${reference}`, ...(theirReference === '' ? [] : [`來函檔號：${theirReference}`])];
  const files = enclosures === 0 ? '' : `及附件${enclosures}份`;
  const text = [
    salutation || '敬啟者：',
    `　　隨電郵附上本人${date}致${formOfAddress}的信件${files}，事由：${subject}（${references.join('；')}）。敬請查收，並煩請覆示確認收妥。`,
    `${signature(sender).toReversed().join('\n')}　謹啟`,
  ];
  return { subject: `${subject}（本函檔號：${reference}）`, text: `${text.join('\n\n')}\n` };
}

/** From the name outwards, as it is signed in English; in Chinese the name comes last. */
function signature({ name, title, organisation }: LetterParties['sender']): string[] {
  return [...new Set([name, title, organisation])].filter((one) => one !== '');
}
