import { accessHistory } from './access-history.ts';
import { type KindValues, questionItems } from './kind-values.ts';
import { recipients, recipientValues } from './recipient.ts';

export const letterPanel: KindValues = {
  values: (input) => {
    const { language, user, request } = input;
    const english = language === 'en';
    const named = user['panel_name'];
    const panel = typeof named === 'string' ? named.trim() : '';
    const to = recipientValues(input, recipients.panel);
    // 保安事務委員會 belongs to the Council; a name that says so already is not told twice.
    const council = english ? 'Legislative Council' : '立法會';
    const name =
      panel === '' || panel.includes(council) ? panel : english ? `${panel}, ${council}` : `${council}${panel}`;
    return {
      ...to,
      addressee: english ? 'The Chairman (through the Clerk to the Panel)' : '主席（經事務委員會秘書轉交）',
      salutation: english ? 'Dear Chairman,' : '主席：',
      ...(name === '' ? {} : { body_name: name, body_short: name }),
      access_history: accessHistory(input),
      questions: questionItems(request.questions),
      oral: false,
    };
  },
};
