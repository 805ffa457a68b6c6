import { type KindValues, requestParagraph, questionItems } from './kind-values.ts';

/** A first request whose law is one paragraph of the law pack: the Code, FOIA, EIR, Regulation 1049/2001, US FOIA. */
export const lawAndQuestions: KindValues = {
  values: (input) => ({ law_paragraph: requestParagraph(input), questions: questionItems(input.request.questions) }),
};
