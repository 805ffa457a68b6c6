import type { LetterKind } from '#core/contract/vocabulary.ts';
import { acceptFee } from './accept-fee.ts';
import { acknowledgeInterim } from './acknowledge-interim.ts';
import { answerClarification } from './answer-clarification.ts';
import { bundleCover } from './bundle-cover.ts';
import { complaintOmbudsman } from './complaint-ombudsman.ts';
import { complaintPrivacy } from './complaint-privacy.ts';
import { complaintRegulator } from './complaint-regulator.ts';
import type { KindValues } from './kind-values.ts';
import { lawAndQuestions } from './law-and-questions.ts';
import { letterMember } from './letter-member.ts';
import { letterPanel } from './letter-panel.ts';
import { objectExtension } from './object-extension.ts';
import { objectFee } from './object-fee.ts';
import { overdueNotice } from './overdue-notice.ts';
import { reminder } from './reminder.ts';
import { requestDataAccess } from './request-data-access.ts';
import { requestDataCorrection } from './request-data-correction.ts';
import { requestGeneric } from './request-generic.ts';
import { requestReview } from './request-review.ts';
import { thanks } from './thanks.ts';
import { withdrawal } from './withdrawal.ts';

/**
 * What each kind of letter says beyond what every letter says: one file of this folder and one line here. Its wording
 * is templates/author/letters/<kind>.ts, what it starts from is core/letters/suggest/<kind>.ts.
 */
export const valuesOfKind: Readonly<Partial<Record<LetterKind, KindValues>>> = {
  request_code: lawAndQuestions,
  request_data_access: requestDataAccess,
  request_data_correction: requestDataCorrection,
  request_foia: lawAndQuestions,
  request_eir: lawAndQuestions,
  request_eu_documents: lawAndQuestions,
  request_us_foia: lawAndQuestions,
  request_generic: requestGeneric,
  acknowledge_interim: acknowledgeInterim,
  answer_clarification: answerClarification,
  accept_fee: acceptFee,
  object_fee: objectFee,
  reminder,
  request_review: requestReview,
  overdue_notice: overdueNotice,
  object_extension: objectExtension,
  complaint_ombudsman: complaintOmbudsman,
  complaint_privacy: complaintPrivacy,
  complaint_regulator: complaintRegulator,
  letter_panel: letterPanel,
  letter_member: letterMember,
  thanks,
  bundle_cover: bundleCover,
  withdrawal,
};
