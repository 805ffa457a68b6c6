import type { Input, Output } from '#core/contract/infer.ts';
import type { outgoing } from '#core/contract/outgoing.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { changeCertainly } from '#core/journal/change.ts';
import { attachFiles, docxMediaType, storeBytes } from '#core/letters/letter-files.ts';
import { getLetter } from '#core/letters/read-letters.ts';
import { letterFile } from '#db/schema/index.ts';
import { letterWords } from '#templates/compare/letter-words.ts';
import { compareLetter, differencesOf } from './compare-letter.ts';
import { changeLetter, documentRows, dropFiles, type LetterFileRow, outgoingRow } from './letter-rows.ts';
import { readEdited } from './read-edited.ts';

/**
 * Takes an edited .docx back as the file of this draft. Both hashes are kept: what Foolscap wrote and what a person
 * made of it. A PDF of the letter as it was is no longer one of this letter and goes. Giving back what Foolscap wrote
 * ends the editing.
 */
export async function takeBack(
  context: CoreContext,
  { letterId, version, file }: Input<typeof outgoing.takeBack>,
): Promise<Output<typeof outgoing.takeBack>> {
  // Read whole before anything is looked up: what is true of the letter now may not be after a wait.
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (outgoingRow(context, letterId, version).state !== 'draft') throw invalid({ code: 'letter_not_draft' });
  const words = readEdited(bytes);
  const { current, generated } = documentRows(context, letterId);
  const stored = storeBytes(context, bytes, current.name, docxMediaType);
  if (stored.sha256 === current.sha256) {
    return { letter: getLetter(context, letterId), journalEntryId: null, comparison: compareLetter(context, letterId) };
  }
  const restored = stored.sha256 === generated.sha256;
  const differences = differencesOf(letterWords(context.register.files.read(generated.sha256)), words);
  const { added, removed, changed } = differences;
  const { requestId } = outgoingRow(context, letterId, null);
  const { journalEntryId } = changeCertainly(context, 'takeBackLetter', { id: requestId, letterId }, () => {
    const row = outgoingRow(context, letterId, version);
    dropFiles(context, letterId, 'letter');
    dropFiles(context, letterId, 'pdf');
    if (restored) dropFiles(context, letterId, 'generated');
    else if (generated.role === 'letter') keepGenerated(context, generated);
    attachFiles(context, letterId, 'letter', [stored]);
    changeLetter(context, row, {
      text: words.paragraphs
        .filter(({ place }) => place === 'body')
        .map(({ text }) => text)
        .join('\n'),
      edits: restored ? null : { takenBackAt: context.now(), added, removed, changed },
    });
  });
  const comparison = { letterId, generatedSha256: generated.sha256, currentSha256: stored.sha256, ...differences };
  return { letter: getLetter(context, letterId), journalEntryId, comparison };
}

/** What Foolscap wrote stays with the letter, so that the two can be held against each other for as long as it is kept. */
function keepGenerated(context: CoreContext, written: LetterFileRow): void {
  context.register.orm
    .insert(letterFile)
    .values({ ...written, role: 'generated' })
    .run();
}
