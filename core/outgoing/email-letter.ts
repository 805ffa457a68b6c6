import type { Input, Output } from '#core/contract/infer.ts';
import type { outgoing } from '#core/contract/outgoing.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { safeName } from '#core/letters/letter-files.ts';
import { file as fileTable } from '#db/schema/index.ts';
import { eq } from 'drizzle-orm';
import { buildEml, type EmlAttachment } from './mail/build-eml.ts';
import { buildMailto } from './mail/build-mailto.ts';
import { coveringMail } from './mail/covering-mail.ts';
import { mailAddresses } from '#core/contract/mail-addresses.ts';
import { documentRows, filesOf, outgoingRow } from './letter-rows.ts';
import { mailOf, partiesOf } from './letter-parties.ts';

/** Most servers refuse a mail of more; the encoding adds a third. */
const mostMailBytes = 25 * 1024 * 1024;

/** A draft of a mail with the letter and its enclosures, for the user's own mail program. Foolscap sends nothing. */
export async function emailLetter(
  context: CoreContext,
  { letterId, pdf }: Input<typeof outgoing.email>,
): Promise<Output<typeof outgoing.email>> {
  const row = outgoingRow(context, letterId, null);
  const parties = partiesOf(row);
  const mail = mailOf(context, row);
  const { current } = documentRows(context, letterId);
  const main: EmlAttachment =
    pdf === null
      ? storedAttachment(context, current)
      : {
          name: safeName(current.name.replace(/\.docx$/i, '.pdf')),
          mediaType: 'application/pdf',
          bytes: new Uint8Array(await pdf.arrayBuffer()),
        };
  const enclosures = filesOf(context, letterId).filter(({ role }) => role === 'attachment');
  const attachments = [main, ...enclosures.map((one) => storedAttachment(context, one))];
  const total = attachments.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  if (total > mostMailBytes)
    throw invalid({ code: 'mail_too_large', params: { megabytes: Math.ceil(total / 2 ** 20) } });
  const to = mailAddresses(mail.to);
  const { subject, text } = coveringMail(parties, row.subject, enclosures.length);
  const eml = await buildEml({
    from: mailAddresses(mail.from).map((address) => ({ name: parties.sender.name, address }))[0] ?? null,
    to,
    subject,
    text,
    date: context.now(),
    attachments,
  });
  const name = safeName(current.name.replace(/\.docx$/i, '.eml'));
  return {
    eml: new File([new Uint8Array(eml)], name, { type: 'message/rfc822' }),
    mailto: buildMailto(to, subject, coveringMail(parties, row.subject, null).text),
    to: to.join(', '),
    attached: attachments.map((one) => one.name),
  };
}

function storedAttachment(context: CoreContext, { sha256, name }: { sha256: string; name: string }): EmlAttachment {
  const row = context.register.orm.select().from(fileTable).where(eq(fileTable.sha256, sha256)).get();
  return {
    name,
    mediaType: row?.mediaType ?? 'application/octet-stream',
    bytes: context.register.files.read(sha256),
  };
}
