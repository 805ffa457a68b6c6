import { eq } from 'drizzle-orm';
import { letterChoices, type LetterParties } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { aboutRequest } from '#core/letters/about-request.ts';
import { prepareLetter } from '#core/letters/compose-letter.ts';
import { body, senderProfile } from '#db/schema/index.ts';
import type { OutgoingRow } from './letter-rows.ts';

/** Who writes to whom, as the letter has it. INVALID for a letter that was not written here. */
export function partiesOf({ parties }: OutgoingRow): LetterParties {
  if (parties === null) throw invalid({ code: 'letter_without_choices' });
  return parties;
}

/** The same with the address the register has by now, for a letter that was written without one. */
export function partiesWithAddress(context: CoreContext, row: OutgoingRow): LetterParties {
  const written = partiesOf(row);
  const choices = letterChoices.safeParse(row.choices).data;
  if (written.address.length > 0 || choices === undefined) return written;
  // The default sender may be another by now than the one the letter was written under.
  const now = prepareLetter(context, { ...choices, senderId: row.senderId }, aboutRequest(context, row.requestId));
  return { ...written, address: now.parties.address };
}

/** Where a mail with the letter goes, and whom it is from, unchecked; '' where the register has no address. */
export function mailOf(context: CoreContext, row: OutgoingRow): { to: string; from: string } {
  const { orm } = context.register;
  const given = letterChoices.safeParse(row.choices).data?.values['recipient_email'];
  const sender =
    row.senderId === null
      ? undefined
      : orm.select().from(senderProfile).where(eq(senderProfile.id, row.senderId)).get();
  const { bodyId } = aboutRequest(context, row.requestId);
  const own = partiesOf(row).toBody ? orm.select().from(body).where(eq(body.id, bodyId)).get() : undefined;
  return {
    to: typeof given === 'string' && given.trim() !== '' ? given : (own?.email ?? ''),
    from: sender?.email ?? '',
  };
}
