import { describe, expect, it } from 'vitest';
import { fillLetter } from '#templates/fill/fill-letter.ts';
import { listMissing } from '#templates/fill/list-missing.ts';
import { buildLetterValues } from '#templates/letter-data.ts';
import type { LetterInput } from '#templates/letter-input.ts';
import { citeAuthority } from '#templates/values/authority.ts';
import { chronologyLines, chronologyRows } from '#templates/values/chronology.ts';
import { base, clock, happened, textOf, typed } from './letter-inputs.ts';
import { letterIn, readDocx, readersParagraphs } from './support.ts';

const user = { complaints: ['the refusal gives no reasons.'], complainant_address: '1 Example Road' };
const ombudsman: LetterInput = { ...base, kind: 'complaint_ombudsman', user };
const both = ['en', 'zh-Hant-HK'] as const;

function tableOf(input: LetterInput): { rows: number; headings: number; docx: Uint8Array } {
  const { document, fields } = letterIn(input.kind, input.language);
  const docx = fillLetter(document, buildLetterValues(input), fields);
  const xml = readDocx(docx).get('word/document.xml') ?? '';
  return { rows: xml.split('<w:tr>').length - 1, headings: xml.split('<w:tblHeader').length - 1, docx };
}

describe('the chronology of a complaint', () => {
  it.each(both.flatMap((language) => [0, 1, 60].map((count) => [language, count] as const)))(
    'in %s has a row for each of %i events under a heading that repeats, and no table where there is none',
    (language, count) => {
      const log = Array.from({ length: count }, (_, at) =>
        happened('acknowledged', `2026-${String((at % 10) + 1).padStart(2, '0')}-02`),
      );
      const input = {
        ...ombudsman,
        language,
        facts: { ...base.facts, log, clocks: [] },
        user: { ...user, known_on: '2026-10-23' },
      };
      const { rows, headings, docx } = tableOf(input);
      expect([rows, headings]).toEqual(count === 0 ? [0, 0] : [count + 1, 1]);
      const all = readersParagraphs(docx);
      expect(all.filter((one) => /[{}]/.test(one.text))).toEqual([]);
      const introduced = all.some((one) => /^(The course of events|事件經過)/.test(one.text));
      expect(introduced).toBe(count > 0);
    },
  );

  it('tells facts and missed dates in order, with what was promised, their reference and the outcome', () => {
    const facts = {
      ...base.facts,
      log: [
        happened('sent', '2026-10-02'),
        { ...happened('interim_reply', '2026-10-12'), until: '2026-11-10', theirReference: 'SAMPLE/1' },
        { ...happened('response', '2026-11-20'), outcome: 'refused' as const },
        happened('knowledge', '2026-11-20'),
      ],
      clocks: [
        clock('target_reply', '2026-10-23', {}),
        clock('promised_reply', '2026-11-10', { party: 'promised' }),
        clock('first_reply', '2026-10-12', { running: false }),
        clock('outer_limit', '2026-11-22', { conditional: true }),
        clock('ombudsman_delay', '2028-10-24', { party: 'ours' }),
      ],
    };
    expect(chronologyRows({ ...ombudsman, facts }).map(({ date, event }) => `${date}: ${event}`)).toEqual([
      '2 October 2026: I sent the request.',
      '12 October 2026: The Security Bureau sent an interim reply, naming 10 November 2026 (its reference SAMPLE/1).',
      '23 October 2026: Last day for a reply under paragraphs 1.16 to 1.17 of the Code; none came.',
      '10 November 2026: Date by which the Security Bureau had said it would reply; no reply came.',
      '20 November 2026: The Security Bureau replied, refusing the request.',
    ]);
    expect(chronologyRows({ ...ombudsman, facts, language: 'zh-Hant-HK' }).map(({ event }) => event)).toEqual([
      '本人發出要求。',
      '保安局作出初步答覆，表示於2026年11月10日作覆（檔號：SAMPLE/1）。',
      '《守則》第1.16至1.17段所訂的最後作覆日期，惟未獲答覆。',
      '保安局表示會作覆的日期，惟未獲答覆。',
      '保安局作覆，拒絕要求。',
    ]);
  });

  it('comes back from the lines a person edits as it went out, pasted rows with tabs too', () => {
    const rows = [{ date: '2 October 2026', event: 'I sent the request | by post.', enclosure: '1', kind: null }];
    const lines = [...chronologyLines(rows), '3 October 2026\tIt arrived.\t'];
    const { docx } = tableOf({ ...ombudsman, user: { ...user, chronology: lines } });
    const cells = readersParagraphs(docx).filter((one) => one.style === 'TableText');
    expect(cells.map((one) => one.text)).toEqual([
      '2 October 2026',
      'I sent the request / by post.',
      '1',
      '3 October 2026',
      'It arrived.',
      '',
    ]);
  });
});

describe('a complaint to The Ombudsman', () => {
  it('goes to The Ombudsman and not to the body complained of', () => {
    const text = textOf(ombudsman);
    expect(text).toContain('The Ombudsman\nOffice of The Ombudsman');
    expect(text).toContain('Complaint against the Security Bureau: Code on Access to Information');
    expect(text).not.toContain('aio@example.org');
    const chinese = textOf({ ...ombudsman, language: 'zh-Hant-HK' });
    expect(chinese).toMatch(/申訴專員公署\n申訴專員\n申訴專員：\n投訴保安局未有遵守《公開資料守則》/);
    expect(chinese).toContain('本人同意貴署為調查的目的');
  });

  it('says until when it is in time, the earlier of delay and refusal, and pleads special circumstances after that', () => {
    const facts = {
      ...base.facts,
      clocks: [
        clock('ombudsman_delay', '2028-10-13', { party: 'ours', basisDate: '2026-10-13' }),
        clock('ombudsman_refusal', '2028-10-23', { party: 'ours', basisDate: '2026-10-23' }),
      ],
    };
    const inTime = textOf({ ...ombudsman, facts });
    expect(inTime).toContain(
      'on 13 October 2026. The 24 months mentioned in section 10(1)(a) of the Ordinance have not run out: they end on 13 October 2028.',
    );
    const late = { ...ombudsman, facts, letter: { ...base.letter, date: '2028-10-14' } };
    const { fields } = letterIn('complaint_ombudsman', 'en');
    expect(listMissing(fields, buildLetterValues(late)).map(({ name }) => name)).toEqual(['special_circumstances']);
    const pleaded = textOf({ ...late, user: { ...user, special_circumstances: 'I was ill.' } });
    expect(pleaded).toContain(
      'ended on 13 October 2028. I ask The Ombudsman to find that there are special circumstances',
    );
    expect(pleaded).toContain('I was ill.');
  });

  it('does not count from a delay that has not happened yet', () => {
    const future = clock('ombudsman_delay', '2028-12-02', { party: 'ours', basisDate: '2026-12-02' });
    const facts = {
      ...base.facts,
      clocks: [future, clock('ombudsman_refusal', '2028-12-10', { party: 'ours', basisDate: '2026-10-23' })],
    };
    expect(buildLetterValues({ ...ombudsman, facts })['bar_date']).toBe('10 December 2028');
  });

  it('asks for a postal address where the sender has none', () => {
    const { fields } = letterIn('complaint_ombudsman', 'en');
    const missing = listMissing(fields, buildLetterValues({ ...ombudsman, user: { complaints: ['x'] } }));
    expect(missing.map(({ name }) => name)).toContain('complainant_address');
  });
});

describe('a complaint kept as a request of its own', () => {
  it('asks whom it is about instead of naming The Ombudsman as the body complained of', () => {
    const request = { ...base.request, regimeId: 'hk_ombudsman' };
    const facts = {
      ...base.facts,
      clocks: [clock('knowledge_bar', '2028-10-23', { party: 'ours', basisDate: '2026-10-23' })],
    };
    const missing = listMissing(
      letterIn('complaint_ombudsman', 'en').fields,
      buildLetterValues({ ...ombudsman, request, facts }),
    );
    expect(missing.map(({ name }) => name)).toEqual(['respondent_name', 'request_date']);
  });
});

describe('a complaint to the Privacy Commissioner', () => {
  const request = { ...base.request, regimeId: 'hk_pdpo_dar' };
  const bars = [clock('pcpd_delay', '2028-11-12', { party: 'ours', basisDate: '2026-11-12' })];
  const privacy: LetterInput = { ...base, kind: 'complaint_privacy', request };

  it('complains of silence once the 40 days are over', () => {
    const facts = {
      ...base.facts,
      log: [happened('sent', '2026-10-02')],
      clocks: [clock('comply', '2026-11-11', {}), ...bars],
    };
    const text = textOf({ ...privacy, facts });
    expect(text).toContain('The 40 days ended on 11 November 2026.');
    expect(text).not.toContain('refused to comply');
    expect(textOf({ ...privacy, facts, language: 'zh-Hant-HK' })).toContain('40日的限期已於2026年11月11日屆滿。');
  });

  it('complains of a refusal, and of one without its ground', () => {
    const refusal = { ...happened('response', '2026-10-30'), outcome: 'refused' as const };
    const facts = {
      ...base.facts,
      log: [refusal],
      clocks: [clock('comply', '2026-11-11', { running: false }), ...bars],
    };
    expect(textOf({ ...privacy, facts })).toContain('It did not say on which provision it relied');
    const named = textOf({ ...privacy, facts, user: { grounds: ['section 20(3)(b)'] } });
    expect(named).toContain('does not justify the refusal:\nsection 20(3)(b)');
    expect(named).not.toContain('The 40 days ended');
  });

  it('cites the sections on correction for a correction request', () => {
    const facts = { ...base.facts, log: [], clocks: [clock('comply', '2026-11-11', {}), ...bars] };
    const text = textOf({ ...privacy, request: { ...request, regimeId: 'hk_pdpo_dcr' }, facts });
    expect(text).toContain('my data correction request');
    expect(text).toContain('(sections 23 and 25)');
    expect(text).not.toContain('section 21');
  });
});

describe('a complaint to the regulator of another place', () => {
  it.each([
    ['uk_foia', 'Information Commissioner’s Office', 'section 50 of the Freedom of Information Act 2000'],
    ['nz_oia', 'Office of the Ombudsman', 'Official Information Act 1982'],
    ['ie_foi', 'Office of the Information Commissioner', 'section 22 of the Freedom of Information Act 2014'],
    ['eu_1049', 'European Ombudsman', 'Regulation (EC) No 1049/2001'],
  ])('%s goes to the %s', (regimeId, name, provision) => {
    const text = textOf({
      ...base,
      kind: 'complaint_regulator',
      request: { ...base.request, regimeId },
      user: { complaints: ['x'] },
    });
    expect(text).toContain(name);
    expect(text).toContain(provision);
    expect(text).not.toContain('Hong Kong');
  });

  it('names nobody for a regime it does not know, so that the letter lists the gap', () => {
    const { fields } = letterIn('complaint_regulator', 'en');
    const values = buildLetterValues({
      ...base,
      kind: 'complaint_regulator',
      request: { ...base.request, regimeId: 'valueOf' },
    });
    expect(listMissing(fields, values).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['body_name', 'regulator_application', 'complaints']),
    );
  });

  it.each([
    ['uk_foia', 'find that the information should be disclosed'],
    ['us_foia', 'help the agency and me to settle the dispute'],
    ['uk_gdpr_sar', 'require the controller to comply with my request'],
    ['eu_1049', 'recommend that the documents be disclosed'],
  ])('asks under %s for what such an office can do', (regimeId, asked) => {
    const user = { complaints: ['x'] };
    expect(textOf({ ...base, kind: 'complaint_regulator', request: { ...base.request, regimeId }, user })).toContain(
      asked,
    );
  });

  it('is written in English alone', () => {
    expect(letterIn('complaint_regulator', 'en').languages).toEqual(['en']);
  });
});

describe('the authority of a clock, as a letter cites it', () => {
  it.each([
    ['Code para 1.16', 'paragraph 1.16 of the Code'],
    ['Code paras 1.16-1.17', 'paragraphs 1.16 to 1.17 of the Code'],
    ['Cap. 486 s.19(1); also ss.19(2)(a), 21(1)', 'section 19(1) of Cap. 486'],
    ['The Ombudsman Ordinance (Cap. 397) s.10(1)(a)', 'section 10(1)(a) of The Ombudsman Ordinance (Cap. 397)'],
    [
      'Personal Data (Privacy) Ordinance (Cap. 486) s.39(1)(a)',
      'section 39(1)(a) of the Personal Data (Privacy) Ordinance (Cap. 486)',
    ],
    ['s.10(1)', 'section 10(1)'],
    ['Art 7(1)', 'Article 7(1)'],
    ['Their own letter', 'Their own letter'],
  ])('%s: %s', (written, cited) => {
    expect(citeAuthority({ en: written, zh: '' }, 'en')).toBe(cited);
  });
});

describe('what a person is left to fill in', () => {
  it.each(['complaint_ombudsman', 'complaint_privacy'] as const)('%s fills from the facts and a few words', (kind) => {
    const letter = letterIn(kind, 'en');
    const { chronology: _, ...few } = typed(letter);
    expect(listMissing(letter.fields, buildLetterValues({ ...base, kind, user: few }))).toEqual([]);
  });
});
