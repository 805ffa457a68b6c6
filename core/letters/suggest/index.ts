import type { LetterKind } from '#core/contract/vocabulary.ts';
import { acknowledgeInterim } from './acknowledge-interim.ts';
import { answerClarification } from './answer-clarification.ts';
import { bundleCover } from './bundle-cover.ts';
import { complaintOmbudsman } from './complaint-ombudsman.ts';
import { complaintPrivacy } from './complaint-privacy.ts';
import { complaintRegulator } from './complaint-regulator.ts';
import { fee } from './fee.ts';
import { letterMember } from './letter-member.ts';
import { letterPanel } from './letter-panel.ts';
import { overdueNotice } from './overdue-notice.ts';
import { requestDataAccess } from './request-data-access.ts';
import { requestDataCorrection } from './request-data-correction.ts';
import { requestReview } from './request-review.ts';
import type { Suggest } from './suggestion.ts';
import { thanks } from './thanks.ts';

/** The kinds of letter that start from more than every letter does: one file of this folder and one line here. */
export const suggestionOfKind: Readonly<Partial<Record<LetterKind, Suggest>>> = {
  request_data_access: requestDataAccess,
  request_data_correction: requestDataCorrection,
  acknowledge_interim: acknowledgeInterim,
  answer_clarification: answerClarification,
  accept_fee: fee,
  object_fee: fee,
  request_review: requestReview,
  overdue_notice: overdueNotice,
  complaint_ombudsman: complaintOmbudsman,
  complaint_privacy: complaintPrivacy,
  complaint_regulator: complaintRegulator,
  letter_panel: letterPanel,
  letter_member: letterMember,
  thanks,
  bundle_cover: bundleCover,
};
