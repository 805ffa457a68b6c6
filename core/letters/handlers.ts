import { os } from '#core/procedures.ts';
import { dateSentence } from './date-sentence.ts';
import { draftLetter, removeDraft } from './draft-letter.ts';
import { readStoredFile } from './letter-files.ts';
import { markSent } from './mark-sent.ts';
import { previewLetter } from './preview-letter.ts';
import { getLetter } from './read-letters.ts';
import { recordReply } from './record-reply.ts';
import { suggestLetter } from './suggest-letter.ts';
import { listTemplates } from './list-templates.ts';

export const letters = {
  templates: os.letters.templates.handler(({ context }) => listTemplates(context)),
  preview: os.letters.preview.handler(({ context, input }) => previewLetter(context, input)),
  suggest: os.letters.suggest.handler(({ context, input }) => suggestLetter(context, input)),
  dateSentence: os.letters.dateSentence.handler(({ context, input }) => dateSentence(context, input)),
  draft: os.letters.draft.handler(({ context, input }) => draftLetter(context, input)),
  get: os.letters.get.handler(({ context, input }) => getLetter(context, input.id)),
  removeDraft: os.letters.removeDraft.handler(({ context, input }) => removeDraft(context, input.id)),
  file: os.letters.file.handler(({ context, input }) => readStoredFile(context, input.sha256)),
  markSent: os.letters.markSent.handler(({ context, input }) => markSent(context, input)),
  recordReply: os.letters.recordReply.handler(({ context, input }) => recordReply(context, input)),
};
