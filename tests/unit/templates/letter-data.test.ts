import { describe, expect, it } from 'vitest';
import { fillLetter } from '#templates/fill/fill-letter.ts';
import { listMissing } from '#templates/fill/list-missing.ts';
import { buildLetterValues } from '#templates/letter-data.ts';
import type { LetterInput } from '#templates/letter-input.ts';
import { bodyInSentence } from '#templates/values/recipient.ts';
import { base, textOf, typed } from './letter-inputs.ts';
import { letterIn, letterRows, library, readersParagraphs } from './support.ts';

const user = { refused_parts: ['Item 2'], footage_place: 'Sample Street', footage_time: 'noon' };

describe('the values of a letter', () => {
  it.each(letterRows)('%s in %s lacks nothing once a person has filled in what is theirs', (kind, language, letter) => {
    const regimeId = letter.regimes.includes('hk_code') ? 'hk_code' : (letter.regimes[0] ?? '');
    const sender = { ...base.sender, addressEn: '1 Sample Street', addressZh: '例子街1號' };
    const request = { ...base.request, regimeId };
    const input = { ...base, kind, language, sender, request, user: typed(letter) };
    expect(listMissing(letter.fields, buildLetterValues(input))).toEqual([]);
    expect(textOf(input)).not.toMatch(/undefined|null|[{}]/);
  });

  it('names a body by the name it has, whichever language the letter is in', () => {
    const chineseAlone = { ...base, body: { ...base.body, nameEn: '', nameZh: '甲街坊會', shortZh: '' } };
    expect(buildLetterValues(chineseAlone)).toMatchObject({ body_name: '甲街坊會', body_short: '甲街坊會' });
    expect(bodyInSentence(chineseAlone)).toBe('甲街坊會');
    const englishAlone: LetterInput = {
      ...base,
      language: 'zh-Hant-HK',
      body: { ...base.body, nameEn: 'Alpha Kaifong', nameZh: '', shortZh: '' },
    };
    expect(buildLetterValues(englishAlone)).toMatchObject({ body_name: 'Alpha Kaifong', body_short: 'Alpha Kaifong' });
    expect(bodyInSentence(englishAlone)).toBe('Alpha Kaifong');
    expect(bodyInSentence({ ...englishAlone, language: 'en' })).toBe('the Alpha Kaifong');
  });

  it('addresses the officer by post title and answers in kind', () => {
    const english = buildLetterValues(base);
    expect(english).toMatchObject({
      salutation: 'Dear Access to Information Officer,',
      channel_line: 'By email: aio@example.org',
      letter_date: '22 November 2026',
      letterhead_name: 'Sample Society',
      letterhead_contact: 'Email: a@example.org',
    });
    const chinese = buildLetterValues({ ...base, language: 'zh-Hant-HK' });
    expect(chinese).toMatchObject({
      salutation: '保安局公開資料主任：',
      channel_line: '以電郵發出（aio@example.org）',
      letter_date: '2026年11月22日',
      form_of_address: '貴局',
      law_paragraph: '本人提出要求，請貴局作覆。',
      body_address: 'Sample Building\n1 Example Road',
    });
  });

  it('addresses what is asked about personal data to its own officer, or to whom the register names', () => {
    const asked: LetterInput = { ...base, request: { ...base.request, regimeId: 'hk_pdpo_dar' } };
    expect(buildLetterValues(asked)).toMatchObject({
      addressee: 'Data Protection Officer',
      salutation: 'Dear Data Protection Officer,',
    });
    expect(buildLetterValues({ ...asked, language: 'zh-Hant-HK' })['salutation']).toBe('保安局保障資料主任：');
    const named = { ...asked, body: { ...asked.body, addresseeEn: 'Complaints Against Police Office' } };
    expect(buildLetterValues(named)['addressee']).toBe('Complaints Against Police Office');
  });

  it('falls back where there is no post title, and does not say a title twice', () => {
    const nobody = { ...base, body: { ...base.body, addresseeEn: '', addresseeZh: '', formZh: '' } };
    expect(buildLetterValues(nobody)['salutation']).toBe('Dear Sir/Madam,');
    expect(buildLetterValues({ ...nobody, language: 'zh-Hant-HK' })).toMatchObject({
      salutation: '敬啟者：',
      form_of_address: '貴機構',
    });
    const commissioner = {
      nameZh: '個人資料私隱專員公署',
      shortZh: '私隱專員公署',
      addresseeZh: '個人資料私隱專員',
      addresseeEn: 'The Privacy Commissioner',
    };
    const pcpd = { ...base, body: { ...base.body, ...commissioner } };
    expect(buildLetterValues(pcpd)['salutation']).toBe('Dear Privacy Commissioner,');
    expect(buildLetterValues({ ...pcpd, language: 'zh-Hant-HK' })['salutation']).toBe('個人資料私隱專員：');
  });

  it('heads the letter of a person without an organisation with their own name', () => {
    const person = {
      ...base,
      sender: { ...base.sender, organisationEn: '', organisationZh: '', titleEn: '', titleZh: '' },
    };
    expect(buildLetterValues(person)).toMatchObject({ letterhead_name: 'Chan Tai-man', sender_organisation: '' });
    expect(textOf(person).trimEnd().endsWith('(Chan Tai-man)')).toBe(true);
  });

  it('says in a reminder which target passed, and when', () => {
    const reminder: LetterInput = { ...base, kind: 'reminder', user: { copy_enclosed: true, reply_by: '2026-10-30' } };
    const english = textOf(reminder);
    expect(english).toContain('By my letter of 2 October 2026 I requested information under the Code');
    expect(english).toContain('is 10 days from receipt (paragraph 1.16). That date was 12 October 2026.');
    expect(english).toContain('reply by 30 October 2026.');
    expect(english).toContain('Copy of my letter of 2 October 2026');
    const chinese = textOf({ ...reminder, language: 'zh-Hant-HK' });
    expect(chinese).toContain('貴局應於收到要求後10日內，即2026年10月12日或之前，');
    expect(chinese).toContain('煩請於2026年10月30日或之前作覆。');
  });

  it('cites no paragraph for a clock it has no sentence for', () => {
    const odd = {
      ...base,
      kind: 'reminder',
      facts: { ...base.facts, missed: { clockId: 'constructor', dueDate: '2026-10-12' } },
    } as const;
    expect(buildLetterValues(odd)['missed_sentence']).toMatch(
      /^As I understand it, a reply was to be expected by 12 October 2026\./,
    );
    expect(buildLetterValues({ ...odd, request: { ...odd.request, regimeId: 'nowhere' } })['request_title']).toBe(
      'my request for information',
    );
  });

  it('leaves a reminder without a date, and a review without its subject, to be listed as missing; silence needs no reply date', () => {
    const facts = { missed: null, repliedOn: null, log: [], clocks: [] };
    const missing = (kind: 'reminder' | 'request_review') =>
      listMissing(library.get(kind)?.fields ?? [], buildLetterValues({ ...base, kind, facts })).map((gap) => gap.name);
    expect(missing('reminder')).toEqual(['missed_sentence']);
    expect(missing('request_review')).toEqual(['refused_parts']);
  });

  it('encloses the specified form with a data access request, once', () => {
    const request: LetterInput = { ...base, kind: 'request_data_access', user };
    expect(buildLetterValues(request)['enclosures']).toEqual([{ text: 'Form OPS003, Data Access Request Form' }]);
    const listed = { ...request, letter: { ...request.letter, enclosures: ['OPS003 (signed)'] } };
    expect(buildLetterValues(listed)['enclosures']).toEqual([{ text: 'OPS003 (signed)' }]);
  });

  it('says in a review what was refused and why, or that no reason was given', () => {
    const review: LetterInput = {
      ...base,
      kind: 'request_review',
      user: { refused_parts: ['Trial reports'], grounds: ['paragraph 2.6'] },
    };
    expect(textOf(review)).toContain('Your reply relied on the following under Part 2 of the Code:\nparagraph 2.6');
    expect(textOf({ ...review, user: { refused_parts: ['x'] } })).toContain(
      'Your reply did not say which paragraph of Part 2',
    );
    expect(textOf(review)).toContain('as a matter of practice, the result of a review is given within 21 days');
  });

  it('leaves what only looks like a date as it was typed', () => {
    expect(buildLetterValues({ ...base, user: { background: '2026-13-40' } })['background']).toBe('2026-13-40');
  });

  it('numbers each paragraph of a long text on its own', () => {
    const { document, fields } = letterIn('request_code', 'en');
    const docx = fillLetter(document, buildLetterValues({ ...base, user: { background: 'One.\nTwo.' } }), fields);
    const numbered = readersParagraphs(docx).filter((one) => one.style === 'NumberedParagraph');
    expect(numbered.slice(0, 2).map((one) => one.text)).toEqual(['One.', 'Two.']);
  });
});
