import { describe, expect, it } from 'vitest';
import { listMissing } from '#templates/fill/list-missing.ts';
import { buildLetterValues } from '#templates/letter-data.ts';
import type { LetterInput } from '#templates/letter-input.ts';
import { base, clock, happened, textOf } from './letter-inputs.ts';
import { letterIn } from './support.ts';

const missingIn = (input: LetterInput) =>
  listMissing(letterIn(input.kind, input.language).fields, buildLetterValues(input)).map(({ name }) => name);

describe('a notice that a reply is overdue', () => {
  const overdue: LetterInput = { ...base, kind: 'overdue_notice' };

  it.each([
    ['2026-10-13', 'it is 1 day overdue', '已逾期1日'],
    ['2026-11-22', 'it is 41 days overdue', '已逾期41日'],
    ['2027-03-01', 'it is 140 days overdue', '已逾期140日'],
  ])('dated %s says that %s', (date, english, chinese) => {
    const letter = { ...base.letter, date };
    expect(textOf({ ...overdue, letter })).toContain(english);
    expect(textOf({ ...overdue, letter, language: 'zh-Hant-HK' })).toContain(chinese);
  });

  it('sets out the derivation, a paragraph a line, and what will follow', () => {
    const user = { derivation: 'Because of this.\nAnd of that.', reply_by: '2026-12-01', reminded: true };
    const text = textOf({ ...overdue, user });
    expect(text).toContain('Because of this.\nAnd of that.\n');
    expect(text).toContain('My reminder has brought none either.');
    expect(text).toContain('If I do not hear from you by that date, I shall consider myself free to ask for a review');
  });

  it('is not written while nothing has been missed', () => {
    expect(missingIn({ ...overdue, facts: { ...base.facts, missed: null } })).toEqual(['derivation']);
  });
});

describe('an objection to an extension', () => {
  const objection: LetterInput = { ...base, kind: 'object_extension' };
  const notified = (date: string, until: string | null): LetterInput => ({
    ...objection,
    facts: {
      ...base.facts,
      log: [{ ...happened('extension_notice', date), until, theirReference: 'SAMPLE/2' }],
      clocks: [clock('first_reply', '2026-10-12', {}), clock('target_reply', '2026-10-23', {})],
    },
  });

  it('holds the notice against the date it moves, and says if it came too late', () => {
    const early = textOf(notified('2026-10-21', '2026-11-22'));
    expect(early).toContain('Your notice of 21 October 2026 puts off the reply to 22 November 2026.');
    expect(early).toContain('the reply was due on 23 October 2026.\n');
    expect(early).toContain('paragraph 1.18 of the Code');
    const late = notified('2026-10-24', null);
    expect(textOf(late)).toContain('puts off the reply without naming a date');
    expect(textOf(late)).toContain('A period that has ended cannot be extended.');
    expect(textOf({ ...late, language: 'zh-Hant-HK' })).toContain('有關通知在該日期之後方才送達');
  });

  it('quotes their reason once, whatever its punctuation', () => {
    const text = textOf({ ...notified('2026-10-21', null), user: { stated_reason: 'We are busy.' } });
    expect(text).toContain('The reason you give (“We are busy.”) does not say');
    expect(text).not.toContain('does not explain');
  });

  it('claims no rule for a regime it has none for', () => {
    const request = { ...base.request, regimeId: 'toString' };
    expect(buildLetterValues({ ...objection, request })).toMatchObject({ extension_rule: '', original_due: '' });
  });
});

describe('letters to the legislature', () => {
  const facts = ['Cameras go from 4,000 to 60,000.'];

  it('reach the chairman of the panel through its clerk, and name the Council once', () => {
    const panel: LetterInput = { ...base, kind: 'letter_panel', user: { panel_name: 'Panel on Security', facts } };
    expect(textOf(panel)).toContain(
      'The Chairman (through the Clerk to the Panel)\nPanel on Security, Legislative Council',
    );
    expect(textOf(panel)).not.toContain('aio@example.org');
    const chinese = { ...panel, language: 'zh-Hant-HK', user: { panel_name: '保安事務委員會', facts } } as const;
    expect(buildLetterValues(chinese)['body_name']).toBe('立法會保安事務委員會');
    const full = { ...chinese, user: { panel_name: '立法會保安事務委員會', facts } };
    expect(buildLetterValues(full)['body_name']).toBe('立法會保安事務委員會');
    expect(textOf(full)).toMatch(/立法會保安事務委員會\n主席（經事務委員會秘書轉交）\n主席：/);
  });

  it('tell the panel what was asked and what came of it', () => {
    const panel: LetterInput = { ...base, kind: 'letter_panel', user: { panel_name: 'Panel on Security', facts } };
    expect(textOf(panel)).toContain(
      'On 2 October 2026 I asked the Security Bureau for information on this subject under the Code on Access to Information.',
    );
    expect(textOf({ ...panel, language: 'zh-Hant-HK' })).toContain(
      '本人曾於2026年10月2日根據《公開資料守則》向保安局索取有關資料',
    );
    const unsent = { ...panel, request: { ...base.request, sentOn: null } };
    expect(buildLetterValues(unsent)['access_history']).toBe('');
  });

  it.each([
    ['en', 'The Hon Lee Sample-man', 'Dear Hon Lee Sample-man,'],
    ['zh-Hant-HK', '李樣本', '李樣本議員：'],
    ['zh-Hant-HK', '李樣本議員', '李樣本議員：'],
  ] as const)('greet a member in %s: %s as %s', (language, member_name, salutation) => {
    const values = buildLetterValues({ ...base, kind: 'letter_member', language, user: { member_name, facts } });
    expect(values['salutation']).toBe(salutation);
  });

  it('are not written without the name and the facts', () => {
    expect(missingIn({ ...base, kind: 'letter_member' })).toEqual(['member_name', 'facts']);
    expect(missingIn({ ...base, kind: 'letter_panel' })).toEqual(['panel_name', 'facts']);
  });
});

describe('the letters that end a matter', () => {
  it('thank for the answer, and keep the point open where only part came', () => {
    const answered = (outcome: 'full' | 'part'): LetterInput => ({
      ...base,
      kind: 'thanks',
      facts: { ...base.facts, log: [{ ...happened('response', '2026-10-23'), outcome }] },
    });
    expect(textOf(answered('full'))).toContain('I need nothing further and regard the request as closed.');
    expect(textOf(answered('part'))).toContain('That is not to be taken as agreement with the reasons given');
    expect(textOf({ ...answered('full'), language: 'zh-Hant-HK' })).toContain('貴局於2026年10月23日的覆函已經收悉');
  });

  it('withdraw all of a request, or only the questions named', () => {
    const withdrawal: LetterInput = { ...base, kind: 'withdrawal' };
    expect(textOf(withdrawal)).toContain('I now withdraw that request.');
    const part = textOf({ ...withdrawal, user: { withdrawn_parts: ['Item 2'] } });
    expect(part).toContain('the rest stands, and so do the dates for answering it.\nItem 2\n');
    const paid = { ...base.facts, log: [happened('fee_paid', '2026-10-09')] };
    expect(textOf({ ...withdrawal, facts: paid })).toContain('A fee has been paid.');
    expect(textOf(withdrawal)).not.toContain('A fee has been paid.');
  });
});

describe('the cover letter of a bundle', () => {
  const documents = ['Request | 2 October 2026 | 2', 'Reply | 23 October 2026 | 10'];
  const bundle: LetterInput = { ...base, kind: 'bundle_cover', user: { documents } };

  it('adds up the pages, but only where every document has its number', () => {
    expect(textOf(bundle)).toContain('the following documents, 12 pages in all:');
    expect(textOf({ ...bundle, user: { documents: [...documents, 'Map | | ?'] } })).toContain(
      'the following documents:',
    );
    expect(textOf({ ...bundle, language: 'zh-Hant-HK' })).toContain('合共12頁');
  });

  it('goes to the body of the request unless another is named', () => {
    expect(textOf(bundle)).toContain('Dear Access to Information Officer,');
    const elsewhere = { documents, recipient_name: 'Sample Law Clinic', recipient_email: 'clinic@example.org' };
    const text = textOf({ ...bundle, user: elsewhere });
    expect(text).toContain('By email: clinic@example.org\nSample Law Clinic\n');
    expect(text).toContain('Dear Sir/Madam,');
    expect(text).not.toContain('Security Bureau');
  });
});
