import { describe, expect, it } from 'vitest';
import { addressLines } from '#templates/letter-parties.ts';
import { replySentence } from '#templates/regime-words.ts';
import { citeAuthority } from '#templates/values/authority.ts';
import { library } from './support.ts';

describe('the authority of a date, as a letter cites it', () => {
  it.each([
    ['Code para 1.16', 'paragraph 1.16 of the Code'],
    ['Code paras 1.16-1.17', 'paragraphs 1.16 to 1.17 of the Code'],
    ['Cap. 486 s.19(1); also ss.19(2)(a), 21(1)', 'section 19(1) of Cap. 486'],
    ['The Ombudsman Ordinance (Cap. 397) s.10(1)(a)', 'section 10(1)(a) of The Ombudsman Ordinance (Cap. 397)'],
    ['Freedom of Information Act 2000 s.10(1), (6)', 'section 10(1) and (6) of the Freedom of Information Act 2000'],
    ['FOI Act 1982 s.15(6)-(8)', 'section 15(6) to (8) of the FOI Act 1982'],
    ['IFG sec 7(5), 9(1)', 'sections 7(5) and 9(1) of the IFG'],
    [
      'Environmental Information Regulations 2004 regs 5(2), 14(2)',
      'regulations 5(2) and 14(2) of the Environmental Information Regulations 2004',
    ],
    ['Regulation (EC) No 1049/2001 Art 7(1); Reg 1182/71', 'Article 7(1) of Regulation (EC) No 1049/2001'],
    ['5 U.S.C. 552(a)(6)(A)(i)', '5 U.S.C. 552(a)(6)(A)(i)'],
    // What is written in some other way is not taken apart.
    ['UK GDPR Arts 12(3), 12A (Act 2025 s.76)', 'UK GDPR Arts 12(3), 12A (Act 2025 s.76)'],
  ])('%s', (en, cited) => {
    expect(citeAuthority({ en, zh: '' }, 'en')).toBe(cited);
  });
});

describe('the sentence for a reply that is owed', () => {
  const owed = { clockId: 'respond', dueDate: '2026-10-30', authority: 'section 10(1) of the Act', verified: true };
  const say = (when: 'missed' | 'coming', over: Partial<typeof owed> = {}) =>
    replySentence(library.regimeWords, 'uk_foia', when, { ...owed, ...over }, 'you', 'en');

  it('cites the law for a date that was checked, and gives one that was not as our understanding', () => {
    expect(say('missed')).toMatch(/^A reply was due by 30 October 2026 \(section 10\(1\) of the Act\)\. That date has/);
    expect(say('missed', { verified: false })).toMatch(/^As I understand it, a reply was to be expected by 30 October/);
    expect(say('coming', { verified: false })).toMatch(/^As I understand it, a reply may be expected by 30 October/);
  });

  it('holds them to their own promise without citing a law for it', () => {
    expect(say('missed', { clockId: 'promised_reply' })).toMatch(/^You told me to expect a reply by 30 October 2026\./);
    expect(say('coming', { clockId: 'promised_reply' })).not.toContain('section');
  });
});

it('an address typed on one line is set in lines that show in the window of an envelope', () => {
  expect(
    addressLines('Units 1501-1504, 15/F, Sample Financial Centre, 248 Sample Road East, Wanchai, Hong Kong'),
  ).toEqual(['Units 1501-1504, 15/F,', 'Sample Financial Centre,', '248 Sample Road East, Wanchai, Hong Kong']);
  expect(addressLines('1 Sample Street\nKowloon')).toEqual(['1 Sample Street', 'Kowloon']);
  expect(addressLines('香港灣仔港灣道12號灣仔政府大樓19樓')).toEqual(['香港灣仔港灣道12號灣仔政府大樓19樓']);
});
