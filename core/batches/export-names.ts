import { safeName } from '#core/letters/letter-files.ts';

/** Names Windows keeps for devices, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file name for each letter, in the order given: the reference first, so that they sort as they were made; then whom
 * it goes to. Every system takes them: at most 120 characters and 200 bytes, no name for a device, no blank or full stop
 * before the ending, and no two that differ by their capitals alone.
 */
export function exportNames(letters: readonly { reference: string; body: string; language: string }[]): string[] {
  const taken = new Set<string>();
  return letters.map(({ reference, body, language }) => {
    const stem = stemOf(`${reference} ${body}${language === 'en' ? '' : ' 中文'}`);
    let name = `${stem}.docx`;
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${stem} (${copy}).docx`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The name of the folder, or of the .zip without its ending. */
export function exportFolder(subject: string, createdAt: string): string {
  return stemOf(`${createdAt.slice(0, 10)} ${subject}`);
}

/** Bytes, not characters: a file system takes 255 of them, and a Han character is three. */
const mostBytes = 200;

function stemOf(text: string): string {
  // The ending is put on and taken off again, so that a full stop in a name is not taken for one.
  const safe = safeName(`${text.replace(/[\\/]/g, '_')}.docx`).slice(0, -'.docx'.length);
  let stem = [...safe].slice(0, 110).join('');
  while (new TextEncoder().encode(stem).byteLength > mostBytes) stem = [...stem].slice(0, -1).join('');
  stem = stem.replace(/[. ]+$/, '');
  return devices.test(stem) ? `_${stem}` : stem || '_';
}
