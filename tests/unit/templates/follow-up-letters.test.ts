import { describe, expect, it } from 'vitest';
import { buildLetterValues } from '#templates/letter-data.ts';
import type { LetterInput } from '#templates/letter-input.ts';
import { base, clock, happened, textOf } from './letter-inputs.ts';

const on = (date: string, rest: Partial<LetterInput>): LetterInput => ({
  ...base,
  ...rest,
  letter: { ...base.letter, date },
});

describe('the acknowledgement of an interim reply', () => {
  const interim = on('2026-10-14', {
    kind: 'acknowledge_interim',
    request: { ...base.request, theirReference: 'SB/1' },
    facts: {
      ...base.facts,
      log: [{ ...happened('interim_reply', '2026-10-12'), until: '2026-11-12' }],
    },
  });

  it('sets the date they promise against the date the law gives, and asks why it is later', () => {
    const english = textOf(interim);
    expect(english).toContain('your interim reply, which I received on 12 October 2026.');
    expect(english).toContain('I note that you expect to give a full reply by 12 November 2026. By my reckoning');
    expect(english).toContain('should reach me by 23 October 2026 (paragraphs 1.16 to 1.17 of the Code).');
    expect(english).toContain('As the date you give is later than that,');
    const chinese = textOf({ ...interim, language: 'zh-Hant-HK' });
    expect(chinese).toContain('貴局表示預計於2026年11月12日或之前作出具體答覆，本人備悉。');
    expect(chinese).toContain('貴局應於2026年10月23日或之前作出具體答覆（《守則》第1.16至1.17段）。');
    expect(chinese).toContain('貴局所述日期較此為遲');
  });

  it('takes a date the person typed before the one recorded, and does not call an earlier one late', () => {
    const early = textOf({ ...interim, user: { promised_date: '2026-10-20' } });
    expect(early).toContain('by 20 October 2026. By my reckoning');
    expect(early).not.toContain('later than that');
  });

  it('asks for a date where none was promised, and names none of its own once the law gives no more', () => {
    const facts = { ...interim.facts, log: [happened('acknowledged', '2026-10-05')] };
    const late = textOf(on('2026-12-01', { ...interim, facts }));
    expect(late).toContain('which I received on 5 October 2026.');
    expect(late).toContain('The interim reply does not say when a full reply may be expected.');
    expect(late).not.toContain('By my reckoning');
  });

  it('takes no promise, conditional date or bar of ours for the date the law gives', () => {
    const clocks = [
      clock('promised_reply', '2026-10-15', { party: 'promised' }),
      clock('outer_limit', '2026-10-16', { conditional: true }),
      clock('ombudsman', '2026-10-17', { party: 'ours' }),
      clock('first_reply', '2026-10-18', { running: false }),
      clock('target_reply', '2026-10-23', {}),
    ];
    expect(buildLetterValues({ ...interim, facts: { ...interim.facts, clocks } })['due_date']).toBe('23 October 2026');
  });
});

describe('the answer to a request for clarification', () => {
  const answer = on('2026-10-08', { kind: 'answer_clarification', user: { answers: ['Both.'] } });

  it('answers point by point what was asked, and keeps the rest', () => {
    const text = textOf({ ...answer, user: { asked: ['Which cameras?', 'Which year?'], answers: ['All.', '2026.'] } });
    expect(text).toContain(
      'You asked about the following points:\nWhich cameras?\nWhich year?\nMy answers, in the same order, are:\nAll.\n2026.\nThe request otherwise stands as it was made.',
    );
    expect(text).toContain('which I received on 7 October 2026.');
    expect(text).toContain('a reply should reach me by 23 October 2026');
  });

  it('reads on where what they asked is left out, and sets out the request where its words change', () => {
    const text = textOf({ ...answer, user: { answers: ['Both.'], revised: ['The number in 2026.'] } });
    expect(text).toContain('My answer is as follows:\nBoth.\nSo clarified, the request reads:\nThe number in 2026.');
    expect(text).toContain('Except as set out above,');
    expect(text).not.toContain('You asked');
  });

  it('asks for their date where the law pack gives none', () => {
    const facts = { ...answer.facts, clocks: [] };
    expect(textOf({ ...answer, facts })).toContain('Please tell me the date by which I may expect your reply.');
  });
});

describe('a letter about a fee', () => {
  const user = { fee_amount: 'HK$45', fee_for: '30 pages' };
  const accept = on('2026-10-10', { kind: 'accept_fee', user });
  const object = on('2026-10-10', { kind: 'object_fee', user });

  it('agrees to pay, and says how or asks how', () => {
    const paid = textOf({ ...accept, user: { ...user, payment: 'by the cheque enclosed' } });
    expect(paid).toContain('which I received on 9 October 2026.');
    expect(paid).toContain('the fee of HK$45 for 30 pages. Payment is made by the cheque enclosed;');
    expect(paid).not.toContain('reserve');
    const unpaid = textOf({ ...accept, user: { ...user, under_protest: true } });
    expect(unpaid).toContain('Please tell me how, and to whom, it should be paid');
    expect(unpaid).toContain('reserve my right to question');
  });

  it('objects with what the regime says of fees, and with nothing where nothing is known', () => {
    expect(textOf(object)).toContain('no charge is made for a request under the Code as such');
    expect(textOf({ ...object, language: 'zh-Hant-HK' })).toContain('根據《守則》提出要求本身毋須繳費');
    const elsewhere = { ...object.request, regimeId: 'nowhere' };
    const bare = textOf({ ...object, request: elsewhere });
    expect(bare).toContain(
      'you asked for a fee of HK$45 for 30 pages. I object to that fee.\nPlease reconsider the fee.',
    );
    expect(bare).not.toContain('I reserve my right to .');
    expect(bare).not.toContain('reserve');
  });

  it.each(['hk_code', 'hk_pdpo_dar', 'hk_pdpo_dcr', 'uk_foia', 'uk_eir', 'eu_1049', 'us_foia'])(
    'has a word on fees under %s in both languages',
    (regimeId) => {
      const values = (language: LetterInput['language']) =>
        buildLetterValues({ ...object, language, request: { ...object.request, regimeId } });
      expect(values('en')['fee_law']).toMatch(/^[A-Z].*\.$/);
      expect(values('zh-Hant-HK')['fee_law']).toMatch(/[\u4e00-\u9fff].*。$/);
    },
  );
});
