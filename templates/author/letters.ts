import { acceptFee } from './letters/accept-fee.ts';
import { acknowledgeInterim } from './letters/acknowledge-interim.ts';
import { answerClarification } from './letters/answer-clarification.ts';
import { bundleCover } from './letters/bundle-cover.ts';
import { complaintOmbudsman } from './letters/complaint-ombudsman.ts';
import { complaintPrivacy } from './letters/complaint-privacy.ts';
import { complaintRegulator } from './letters/complaint-regulator.ts';
import { letterMember } from './letters/letter-member.ts';
import { letterPanel } from './letters/letter-panel.ts';
import { objectExtension } from './letters/object-extension.ts';
import { objectFee } from './letters/object-fee.ts';
import { overdueNotice } from './letters/overdue-notice.ts';
import { reminder } from './letters/reminder.ts';
import { requestCode } from './letters/request-code.ts';
import { requestDataAccess } from './letters/request-data-access.ts';
import { requestDataCorrection } from './letters/request-data-correction.ts';
import { requestEir } from './letters/request-eir.ts';
import { requestEuDocuments } from './letters/request-eu-documents.ts';
import { requestFoia } from './letters/request-foia.ts';
import { requestGeneric } from './letters/request-generic.ts';
import { requestReview } from './letters/request-review.ts';
import { requestUsFoia } from './letters/request-us-foia.ts';
import { thanks } from './letters/thanks.ts';
import { withdrawal } from './letters/withdrawal.ts';
import type { LetterSource } from './wording.ts';

/** The built-in letters, in the order in which they are built. */
export const letterSources: readonly LetterSource[] = [
  requestCode,
  requestDataAccess,
  requestDataCorrection,
  requestFoia,
  requestEir,
  requestEuDocuments,
  requestUsFoia,
  requestGeneric,
  acknowledgeInterim,
  answerClarification,
  acceptFee,
  objectFee,
  reminder,
  requestReview,
  overdueNotice,
  objectExtension,
  complaintOmbudsman,
  complaintPrivacy,
  complaintRegulator,
  letterPanel,
  letterMember,
  thanks,
  bundleCover,
  withdrawal,
];
