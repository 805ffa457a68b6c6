import { pick } from '../letter-parties.ts';
import { type KindValues, requestParagraph, questionItems } from './kind-values.ts';

export const requestDataAccess: KindValues = {
  values: (input) => ({
    law_paragraph: requestParagraph(input),
    questions: questionItems(input.request.questions),
    data_subject_name: pick(input.language, input.sender.nameEn, input.sender.nameZh),
  }),
  enclosures: ({ language, letter }) => {
    if (letter.enclosures.some((one) => one.includes('OPS003'))) return [];
    return [language === 'en' ? 'Form OPS003, Data Access Request Form' : 'OPS003表格（查閱資料要求表格）'];
  },
};
