import { describe, expect, it } from 'vitest';
import { listMissing } from '#templates/fill/list-missing.ts';
import { buildLetterValues } from '#templates/letter-data.ts';
import type { LetterInput } from '#templates/letter-input.ts';
import { base, textOf } from './letter-inputs.ts';
import { library } from './support.ts';

const of = (kind: LetterInput['kind'], user: LetterInput['user'] = {}): LetterInput => ({ ...base, kind, user });

describe('a first letter', () => {
  it.each(['request_foia', 'request_eir', 'request_eu_documents', 'request_us_foia'] as const)(
    '%s states the law of its pack, asks each question, and needs nothing else',
    (kind) => {
      const text = textOf(of(kind));
      expect(text).toContain('I make this request under the Code.\n');
      expect(text).toMatch(/:\nHow many\?\nWhere\?\n/);
      expect(library.get(kind)?.languages).toEqual(['en']);
    },
  );

  it('is not written without the paragraph of law, save the one that can go without', () => {
    const lawless = { ...base.request, lawParagraphEn: '', regimeName: { en: '', zh: '' } };
    const missing = (kind: LetterInput['kind']) =>
      listMissing(library.get(kind)?.fields ?? [], buildLetterValues({ ...of(kind), request: lawless })).map(
        (gap) => gap.name,
      );
    expect(missing('request_foia')).toEqual(['law_paragraph']);
    expect(missing('request_generic')).toEqual([]);
    const text = textOf({ ...of('request_generic'), request: lawless });
    expect(text).toContain('Request for information\nCameras\nI write to ask for the information set out below');
  });

  it('names the law of its pack in the subject of a generic request', () => {
    expect(textOf(of('request_generic'))).toContain('Request for information – Code on Access to Information\n');
    expect(textOf({ ...of('request_generic'), language: 'zh-Hant-HK' })).toContain('索取資料——《公開資料守則》\n');
  });

  it('asks under FOIA for what is most wanted where the cost limit is reached', () => {
    expect(textOf(of('request_foia', { most_wanted: 'item 2' }))).toContain(
      'within the limit; I should then wish to have item 2 first.',
    );
    expect(textOf(of('request_foia'))).toContain('what could be given within the limit.');
  });

  it('treats what is not environmental as a request under FOIA', () => {
    const text = textOf(of('request_eir', { why_environmental: 'it concerns energy' }));
    expect(text).toContain('environmental within regulation 2(1), because it concerns energy.');
    expect(text).toContain('deal with that part as a request under section 1 of the Freedom of Information Act 2000');
    expect(textOf(of('request_eir'))).not.toContain('because');
  });

  it('relies on Article 2(2) where no standing under Article 2(1) is claimed', () => {
    expect(textOf(of('request_eu_documents'))).toContain('If I am not among those named in Article 2(1)');
    const citizen = textOf(of('request_eu_documents', { entitled_as: 'a citizen of the Union' }));
    expect(citizen).toContain('I apply as a citizen of the Union (Article 2(1)).');
    expect(citizen).not.toContain('Article 2(2)');
  });

  it('asks for a waiver of fees and for haste only where a reason is given', () => {
    const plain = textOf(of('request_us_foia'));
    expect(plain).not.toMatch(/waived|expedited/);
    expect(plain).toContain('I am a requester with no commercial purpose');
    const pressed = textOf(of('request_us_foia', { waiver_reasons: 'One.\nTwo.', urgency: 'A vote is near.' }));
    expect(pressed).toContain('(552(a)(4)(A)(iii)), for the following reasons.\nOne.\nTwo.\n');
    expect(pressed).toContain('true and correct to the best of my knowledge and belief.\nA vote is near.\n');
  });
});

describe('a data correction request', () => {
  const correction = of('request_data_correction', { copy_date: '2026-12-18' });

  it('need not prove again who asks, unless it is made for somebody else', () => {
    expect(textOf(correction)).toContain('I need not prove my identity afresh (section 24(2) of the Ordinance).');
    const forAnother = { ...correction, user: { copy_date: '2026-12-18', on_behalf: true } };
    expect(listMissing(library.get(correction.kind)?.fields ?? [], buildLetterValues(forAnother))).toMatchObject([
      { name: 'authority_to_act' },
    ]);
    const text = textOf({
      ...forAnother,
      user: { ...forAnother.user, authority_to_act: 'mother of the data subject' },
    });
    expect(text).toContain('with authority to do so: mother of the data subject.');
    expect(text).not.toContain('section 24(2)');
  });

  it('does not enclose Form OPS003, which is for access', () => {
    expect(buildLetterValues(correction)['enclosures']).toEqual([]);
  });
});

describe('the annex of a data access request', () => {
  const access = of('request_data_access', { footage_place: 'Sample Street', footage_time: 'noon' });

  it('is there only if asked for, and repeats what the form needs, in its order', () => {
    expect(textOf(access)).not.toContain('Annex');
    const text = textOf({
      ...access,
      user: { ...access.user, with_particulars: true, data_excluded: 'letters to me' },
    });
    const headings = ['Data user', 'Data subject', 'Requestor', 'Personal data requested', 'Manner of compliance'];
    const places = headings.map((heading) => text.indexOf(`\n${heading}\n`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain('The particulars entered in it are repeated in the annex.');
    expect(text).toContain('Not requested: letters to me');
    expect(text).toContain('\nThe data subject, whose request this is.\n');
  });
});
