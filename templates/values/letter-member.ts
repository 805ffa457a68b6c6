import { accessHistory } from './access-history.ts';
import { itemsOf, type KindValues, questionItems } from './kind-values.ts';
import { recipients, recipientValues } from './recipient.ts';

export const letterMember: KindValues = {
  values: (input) => {
    const { language, user, request } = input;
    const given = (name: string): string => {
      const value = user[name];
      return typeof value === 'string' ? value.trim() : '';
    };
    const english = language === 'en';
    const name = given('member_name');
    const member = english || name === '' || name.endsWith('議員') ? name : `${name}議員`;
    const chamber = given('chamber') || recipients.member.name[english ? 'en' : 'zh'];
    return {
      ...recipientValues(input, recipients.member),
      addressee: member,
      salutation: salutationOf(member, english),
      body_name: chamber,
      body_short: chamber,
      access_history: accessHistory(input),
      questions: questionItems(request.questions),
      asks: itemsOf(
        english
          ? [
              'put a question to the Administration on this matter;',
              'ask that the panel or committee concerned take it up; and',
              'let me know what the Administration answers.',
            ]
          : ['就此向政府當局提出質詢；', '促請有關委員會討論此事；及', '將當局的回應告知本人。'],
      ),
    };
  },
};

/** "Dear Hon Lee Sample-man," as letters to members have it; 李樣本議員：. */
function salutationOf(member: string, english: boolean): string {
  if (member === '') return english ? 'Dear Member,' : '議員：';
  return english ? `Dear ${member.replace(/^the\s+/i, '')},` : `${member}：`;
}
