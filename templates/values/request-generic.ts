import { inLanguage, itemsOf, type KindValues, requestParagraph } from './kind-values.ts';

export const requestGeneric: KindValues = {
  values: (input) => ({
    regime_name: inLanguage(input.language, input.request.regimeName),
    law_paragraph: requestParagraph(input),
    questions: itemsOf(input.request.questions),
  }),
};
