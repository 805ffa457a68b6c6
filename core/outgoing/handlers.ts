import { os } from '#core/procedures.ts';
import { attachFile, detachFile } from './attach-file.ts';
import { compareLetter } from './compare-letter.ts';
import { correctSending } from './correct-sending.ts';
import { emailLetter } from './email-letter.ts';
import { labelLetter } from './label-letter.ts';
import { pdfLetter, pdfMaker } from './pdf-letter.ts';
import { takeBack } from './take-back.ts';
import { unsend } from './unsend.ts';

export const outgoing = {
  takeBack: os.outgoing.takeBack.handler(({ context, input }) => takeBack(context, input)),
  compare: os.outgoing.compare.handler(({ context, input }) => compareLetter(context, input.letterId)),
  attach: os.outgoing.attach.handler(({ context, input }) => attachFile(context, input)),
  detach: os.outgoing.detach.handler(({ context, input }) => detachFile(context, input)),
  pdfMaker: os.outgoing.pdfMaker.handler(() => pdfMaker()),
  pdf: os.outgoing.pdf.handler(({ context, input, signal }) => pdfLetter(context, input, signal)),
  email: os.outgoing.email.handler(({ context, input }) => emailLetter(context, input)),
  label: os.outgoing.label.handler(({ context, input }) => labelLetter(context, input)),
  correctSending: os.outgoing.correctSending.handler(({ context, input }) => correctSending(context, input)),
  unsend: os.outgoing.unsend.handler(({ context, input }) => unsend(context, input)),
};
