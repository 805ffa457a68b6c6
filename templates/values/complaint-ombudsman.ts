import { addressInSentence, barValues, complaintValues } from './complaint.ts';
import { itemsOf, type KindValues } from './kind-values.ts';
import { recipients, recipientValues } from './recipient.ts';

export const complaintOmbudsman: KindValues = {
  values: (input) => ({
    ...recipientValues(input, recipients.ombudsman),
    ...complaintValues(input),
    ...barValues(input, ['ombudsman_refusal', 'ombudsman_delay', 'knowledge_bar']),
    complainant_address: addressInSentence(input),
    outcomes: itemsOf(
      input.language === 'en'
        ? [
            'disclose the information withheld, or those parts of it to which no exception applies; and',
            'give reasons, item by item, for anything it still withholds.',
          ]
        : ['披露有關資料，或當中不受例外規定限制的部分；及', '如仍拒絕披露任何資料，逐項說明理由。'],
    ),
  }),
};
