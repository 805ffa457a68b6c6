import { reminder } from './letters/reminder.ts';
import { requestCode } from './letters/request-code.ts';
import { requestDataAccess } from './letters/request-data-access.ts';
import { requestReview } from './letters/request-review.ts';
import type { LetterSource } from './wording.ts';

/** The built-in letters, in the order in which they are built. */
export const letterSources: readonly LetterSource[] = [requestCode, requestDataAccess, reminder, requestReview];
