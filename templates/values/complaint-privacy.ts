import { barValues, complaintValues, lastRefusal } from './complaint.ts';
import { dayIn, type KindValues } from './kind-values.ts';
import { recipients, recipientValues } from './recipient.ts';

export const complaintPrivacy: KindValues = {
  values: (input) => {
    const { facts, language, letter, request } = input;
    const comply = facts.clocks.find((one) => one.clockId === 'comply');
    const silent = comply?.running === true && comply.dueDate < letter.date;
    return {
      ...recipientValues(input, recipients.privacy),
      ...complaintValues(input),
      ...barValues(input, ['pcpd_refusal', 'pcpd_delay', 'knowledge_bar']),
      correction: request.regimeId === 'hk_pdpo_dcr',
      silence: silent,
      due_date: dayIn(language, comply?.dueDate),
      refusal_date: dayIn(language, lastRefusal(input)?.date),
    };
  },
  enclosures: ({ language }, chosen) => {
    if (chosen['form_enclosed'] !== true) return [];
    return [language === 'en' ? 'Complaint form' : '投訴表格'];
  },
};
