import { pick } from '../letter-parties.ts';
import { type KindValues, requestParagraph, questionItems } from './kind-values.ts';

export const requestDataCorrection: KindValues = {
  values: (input) => ({
    law_paragraph: requestParagraph(input),
    questions: questionItems(input.request.questions),
    data_subject_name: pick(input.language, input.sender.nameEn, input.sender.nameZh),
  }),
};
