import type { Input, Output } from '#core/contract/infer.ts';
import type { letters } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';
import { claimReference } from '#core/requests/next-reference.ts';
import { previewLetter as fillPreview } from '#templates/fill/fill-letter.ts';
import { aboutRequest, type LetterSubject } from './about-request.ts';
import { templateInUse } from '#core/templates/letter-template.ts';
import { joinGaps, senderOf } from './compose-letter.ts';
import { docxMediaType } from './letter-files.ts';
import { letterValues } from './letter-values.ts';
import { unverifiedInLetter } from './unverified-in-letter.ts';

/** The very .docx that would be written, gaps marked in their place and listed. Nothing is stored. */
export function previewLetter(
  context: CoreContext,
  { choices, about }: Input<typeof letters.preview>,
): Output<typeof letters.preview> {
  const subject: LetterSubject =
    'requestId' in about
      ? aboutRequest(context, about.requestId)
      : {
          reference: claimReference(context, null),
          theirReference: '',
          requestId: null,
          bodyId: about.unsaved.bodyId,
          regimeId: about.unsaved.regimeId,
          calendarId: null,
          questions: about.unsaved.questions.filter(({ text }) => text !== ''),
        };
  const sender = senderOf(context, choices);
  const template = templateInUse(context, choices, sender?.id ?? null);
  const { values, gaps, clocks } = letterValues(context, template, choices, subject, sender);
  const { docx, gaps: found } = fillPreview(template.document, values, template.fields, choices.language);
  return {
    docx: new File([new Uint8Array(docx)], 'preview.docx', { type: docxMediaType }),
    gaps: joinGaps(gaps, found),
    unverified: unverifiedInLetter(context.law.packs.get(subject.regimeId), clocks, choices.language, values),
  };
}
