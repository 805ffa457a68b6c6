import type { GuideAnswers, LetterGuide } from '#core/contract/guides.ts';
import type { Input } from '#core/contract/infer.ts';
import type { letters } from '#core/contract/letters.ts';
import type { Language, LetterKind } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { type RequestRecord, requestForChange } from '#core/requests/touch-request.ts';
import { complaintPrivacyGuide } from './complaint-privacy.ts';
import { complaintGuide } from './complaint.ts';
import { objectExtensionGuide } from './object-extension.ts';
import { objectFeeGuide } from './object-fee.ts';
import { requestReviewGuide } from './request-review.ts';

export interface GuideInput {
  context: CoreContext;
  request: RequestRecord;
  /** Of the letter. */
  language: Language;
  answers: GuideAnswers;
}

/** The steps on the way these answers take, and the fields they fill. One file of this folder a kind, listed below. */
export type Guide = (input: GuideInput) => LetterGuide;

const guideOfKind: Readonly<Partial<Record<LetterKind, Guide>>> = {
  request_review: requestReviewGuide,
  complaint_ombudsman: complaintGuide('outcomes_ombudsman', 'complaint_ombudsman'),
  complaint_regulator: complaintGuide('outcomes_regulator', 'complaint_regulator'),
  complaint_privacy: complaintPrivacyGuide,
  object_extension: objectExtensionGuide,
  object_fee: objectFeeGuide,
};

export function letterGuide(
  context: CoreContext,
  { requestId, kind, language, answers }: Input<typeof letters.guide>,
): LetterGuide | null {
  const request = requestForChange(context, requestId, null);
  return guideOfKind[kind]?.({ context, request, language, answers }) ?? null;
}
