import type { Input, Output } from '#core/contract/infer.ts';
import type { outgoing } from '#core/contract/outgoing.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { docxMediaType, safeName } from '#core/letters/letter-files.ts';
import { writeEnvelope, writeLabelSheet } from '#templates/label/write-label.ts';
import { outgoingRow } from './letter-rows.ts';
import { partiesWithAddress } from './letter-parties.ts';

/** The addressee of a letter on an envelope or a label, with the sender small. Nothing is stored. */
export async function labelLetter(
  context: CoreContext,
  { letterId, format, position }: Input<typeof outgoing.label>,
): Promise<Output<typeof outgoing.label>> {
  const row = outgoingRow(context, letterId, null);
  const { language, addressee, address, sender, reference } = partiesWithAddress(context, row);
  // An envelope without an address comes back, or does not.
  if (address.length === 0) throw invalid({ code: 'label_no_address' });
  const who = [sender.organisation || sender.name].filter((one) => one !== '');
  const from = language === 'en' ? [...who, ...sender.address] : [...sender.address, ...who];
  const to = language === 'en' ? [...addressee, ...address] : [...address, ...addressee.toReversed()];
  const text = { language, to, from };
  const docx = format === 'envelope' ? await writeEnvelope(text) : await writeLabelSheet(text, position);
  const kind = { envelope: { en: 'envelope', zh: '信封' }, sheet: { en: 'label', zh: '標籤' } }[format];
  const name = safeName(`${reference} ${language === 'en' ? kind.en : kind.zh}.docx`);
  return { docx: new File([new Uint8Array(docx)], name, { type: docxMediaType }) };
}
