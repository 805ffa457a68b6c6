import { describe, expect, test } from 'vitest';
import { exportFolder, exportNames } from '#core/batches/export-names.ts';

const named = (body: string, language = 'en', reference = 'FS-2026-0001') =>
  exportNames([{ reference, body, language }])[0] ?? '';

describe('names of exported letters', () => {
  test.each([
    ['an ordinary body', 'Security Bureau', 'FS-2026-0001 Security Bureau.docx'],
    ['a path', '../../etc/passwd', /^FS-2026-0001 [^/\\]+\.docx$/],
    ['characters Windows forbids', 'A<b>:"c"|?*', 'FS-2026-0001 A_b___c____.docx'],
    ['a full stop and blanks at the end', 'Dept. . ', 'FS-2026-0001 Dept.docx'],
    ['text that runs backwards', 'A\u202efdp.exe', 'FS-2026-0001 A_fdp.exe.docx'],
  ])('%s', (_, body, expected) => {
    expect(named(body)).toMatch(expected);
  });

  test('a name in Chinese says so, and a long one is cut between characters and within 255 bytes', () => {
    expect(named('保安局', 'zh-Hant-HK')).toBe('FS-2026-0001 保安局 中文.docx');
    const long = named('𨋢'.repeat(300), 'zh-Hant-HK');
    expect(new TextEncoder().encode(long).byteLength).toBeLessThan(230);
    expect(long.isWellFormed()).toBe(true);
  });

  test('a reference of the user that is a device is not left one', () => {
    expect(named('', 'en', 'CON')).toBe('_CON.docx');
    expect(named('', 'en', 'com1.x')).toBe('_com1.x.docx');
  });

  test('no two are the same, whatever their capitals', () => {
    const names = exportNames([
      { reference: 'a', body: 'Police', language: 'en' },
      { reference: 'A', body: 'police', language: 'en' },
    ]);
    expect(names).toEqual(['a Police.docx', 'A police (2).docx']);
  });

  test('the folder has the day first', () => {
    expect(exportFolder('Cameras / drones?', '2026-12-11T03:00:00.000Z')).toBe('2026-12-11 Cameras _ drones_');
    expect(exportFolder('', '2026-12-11T03:00:00.000Z')).toBe('2026-12-11');
  });
});
