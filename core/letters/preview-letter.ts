import type { Input, Output } from '#core/contract/infer.ts';
import type { letters } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';
import { claimReference } from '#core/requests/next-reference.ts';
import { previewLetter as fillPreview } from '#templates/fill/fill-letter.ts';
import { aboutRequest, type LetterSubject } from './about-request.ts';
import { senderOf, templateOf } from './compose-letter.ts';
import { docxMediaType } from './letter-files.ts';
import { letterValues } from './letter-values.ts';

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
          questions: about.unsaved.questions.filter((question) => question !== ''),
        };
  const { document, fields } = templateOf(context, choices);
  const values = letterValues(context, choices, subject, senderOf(context, choices));
  const { docx, gaps } = fillPreview(document, values, fields, choices.language);
  return { docx: new File([new Uint8Array(docx)], 'preview.docx', { type: docxMediaType }), gaps };
}
