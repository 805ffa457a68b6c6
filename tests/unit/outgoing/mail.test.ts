import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { buildEml, type EmlDraft } from '#core/outgoing/mail/build-eml.ts';
import { buildMailto } from '#core/outgoing/mail/build-mailto.ts';
import { mailAddresses } from '#core/contract/mail-addresses.ts';

const draft: EmlDraft = {
  from: { name: 'Wong Mei-lin', address: 'wong@example.org' },
  to: ['sb@example.gov.hk'],
  subject: 'Cameras',
  text: 'Dear Sir/Madam,',
  date: '2026-12-11T02:00:00.000Z',
  attachments: [{ name: 'letter.docx', mediaType: 'application/octet-stream', bytes: new Uint8Array([1, 2, 3]) }],
};
const expected = ['from', 'to', 'x-unsent', 'subject', 'message-id', 'date', 'mime-version', 'content-type'].sort();

async function parsed(part: Partial<EmlDraft>) {
  return await PostalMime.parse(await buildEml({ ...draft, ...part }));
}

/** Each a way to end a header early and begin one of the attacker's. */
const injections = [
  'x\r\nBcc: evil@example.org',
  'x\nBcc: evil@example.org',
  'x\rBcc: evil@example.org',
  'x\u2028Bcc: evil@example.org',
  'x\u0000\r\n\r\n<html>',
  '=?utf-8?Q?x=0D=0ABcc:_evil@example.org?=',
  '", Bcc: <evil@example.org>',
];

test.each(injections)('a value that tries to begin a header of its own stays inside its own: %j', async (evil) => {
  const mail = await parsed({
    subject: evil,
    from: { name: evil, address: 'wong@example.org' },
    to: mailAddresses(`sb@example.gov.hk ${evil}`).slice(0, 1),
    attachments: [{ name: evil, mediaType: evil, bytes: new Uint8Array([1]) }],
  });
  expect(mail.headers.map((one) => one.key).sort()).toEqual(expected);
  expect(mail.to).toEqual([{ name: '', address: 'sb@example.gov.hk' }]);
  expect(mail.from?.address).toBe('wong@example.org');
  expect(mail.cc ?? []).toEqual([]);
  expect(mail.bcc ?? []).toEqual([]);
  expect(mail.attachments).toHaveLength(1);
});

test('whatever a subject and a text hold, they come back as they were, without their control characters', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'grapheme' }),
      async (subject, name) => {
        const mail = await parsed({ subject, from: { name, address: 'a@example.org' } });
        expect(
          mail.headers
            .map((one) => one.key)
            .filter((key) => key !== 'subject')
            .sort(),
        ).toEqual(expected.filter((key) => key !== 'subject'));
        const plain = (text: string) => text.normalize('NFC').replace(/[\p{Cc}\s\u2028\u2029]+/gu, '');
        expect(plain(mail.subject ?? '')).toBe(plain(subject));
      },
    ),
    { numRuns: 60 },
  );
});

test('only what is an address is one', () => {
  expect(mailAddresses('a@example.org; b@example.gov.hk，c@example.com')).toEqual([
    'a@example.org',
    'b@example.gov.hk',
    'c@example.com',
  ]);
  expect(mailAddresses('not known')).toEqual([]);
  expect(mailAddresses('a@b')).toEqual([]);
  expect(mailAddresses('"x, y"@example.org <z@example.org>')).toEqual([]);
});

test('a mailto: address names only the addresses, whatever the text says', () => {
  const url = new URL(buildMailto(['a@example.org'], 'x&bcc=evil@example.org', 'y?cc=evil@example.org#'));
  expect(url.pathname).toBe('a@example.org');
  expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
  expect(url.searchParams.get('subject')).toBe('x&bcc=evil@example.org');
  expect(url.hash).toBe('');
});
