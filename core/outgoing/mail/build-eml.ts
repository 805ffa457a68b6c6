import MailComposer from 'nodemailer/lib/mail-composer';
import { newId } from '#db/uuid.ts';

export interface EmlAttachment {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

export interface EmlDraft {
  from: { name: string; address: string } | null;
  /** Plain addresses (mail-addresses.ts). Empty: the user fills it in. */
  to: readonly string[];
  subject: string;
  text: string;
  /** UTC, ISO 8601. */
  date: string;
  attachments: readonly EmlAttachment[];
}

/**
 * An .eml that mail programs open as a message still to be sent (`X-Unsent: 1`). Names and subjects in any script are
 * encoded (RFC 2047, RFC 2231). What a value holds stays inside its header: line breaks are taken out here and again by
 * the library, which may read neither files nor addresses.
 */
export async function buildEml({ from, to, subject, text, date, attachments }: EmlDraft): Promise<Uint8Array> {
  const composer = new MailComposer({
    ...(from === null ? {} : { from: { name: oneLine(from.name), address: from.address } }),
    to: to.map((address) => ({ name: '', address })),
    subject: oneLine(subject),
    text,
    date: new Date(date),
    // The library would put the name of this computer into it.
    messageId: `<${newId()}@foolscap.invalid>`,
    headers: { 'X-Unsent': '1' },
    attachments: attachments.map((one) => ({
      filename: oneLine(one.name),
      contentType: /^[\w.+-]+\/[\w.+-]+$/.test(one.mediaType) ? one.mediaType : 'application/octet-stream',
      content: Buffer.from(one.bytes.buffer, one.bytes.byteOffset, one.bytes.byteLength),
      contentTransferEncoding: 'base64',
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
  });
  return await composer.compile().build();
}

function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
