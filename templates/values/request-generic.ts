import { inLanguage, type KindValues, requestParagraph, questionItems } from './kind-values.ts';

export const requestGeneric: KindValues = {
  values: (input) => ({
    regime_name: inLanguage(input.language, input.request.regimeName),
    law_paragraph: requestParagraph(input),
    questions: questionItems(input.request.questions),
  }),
};
