import type { FactKind, LetterKind } from '#core/contract/vocabulary.ts';

/** The fact that sending a letter of this kind is. The others move no clock: they stand on the timeline and no more. */
export const factOf: Partial<Record<LetterKind, FactKind>> = {
  request_code: 'sent',
  request_data_access: 'sent',
  request_data_correction: 'sent',
  request_foia: 'sent',
  request_eir: 'sent',
  request_eu_documents: 'sent',
  request_us_foia: 'sent',
  request_generic: 'sent',
  answer_clarification: 'clarification_given',
  request_review: 'review_asked',
  complaint_ombudsman: 'complaint_made',
  complaint_privacy: 'complaint_made',
  complaint_regulator: 'complaint_made',
  withdrawal: 'withdrawn',
};
