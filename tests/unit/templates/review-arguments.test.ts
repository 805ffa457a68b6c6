import { describe, expect, it } from 'vitest';
import { languages } from '#core/contract/vocabulary.ts';
import { citation } from '#core/law/citation.ts';
import { lawPack } from '#core/law/pack.ts';
import codePack from '#core/law/packs/hk-code.json' with { type: 'json' };
import { argumentParagraphs, type CitedGround, codeArguments } from '#templates/arguments/review-arguments.ts';
import { fillLetter } from '#templates/fill/fill-letter.ts';
import { plainText } from '#templates/plain-text.ts';
import { base, textOf } from './letter-inputs.ts';
import { letterIn, readersParagraphs } from './support.ts';

const headings: CitedGround[] = lawPack.parse(codePack).refusalGrounds.map(({ id, paragraph, label }) => ({
  id,
  cite: citation(paragraph),
  label,
  extent: 'whole',
  publicInterest: true,
}));

function review(grounds: readonly CitedGround[], language: 'en' | 'zh-Hant-HK') {
  const { document, fields, sample } = letterIn('request_review', language);
  const values = {
    ...sample,
    grounds: grounds.map(({ cite }) => (language === 'en' ? cite.en : cite.zh)),
    ground_arguments: argumentParagraphs(grounds, language, language === 'en' ? 'you' : '貴局'),
  };
  return fillLetter(document, values, fields);
}

describe('the arguments against the headings of Part 2', () => {
  it('are there for the 16 headings of the law pack and for no others', () => {
    expect(headings).toHaveLength(16);
    expect(Object.keys(codeArguments.grounds).sort()).toEqual(headings.map(({ id }) => id).sort());
  });

  it('say of themselves that they are ours and unchecked', () => {
    expect(codeArguments.verified).toBe(false);
    expect(Object.values(codeArguments.grounds).filter((one) => one.verified)).toEqual([]);
  });

  it.each(headings.map((one) => [one.id, one] as const))(
    'meet %s in both languages, citing its paragraph',
    (_id, one) => {
      for (const language of languages) {
        const english = language === 'en';
        const [meets = '', more = ''] = argumentParagraphs([one], language, '貴署');
        expect(meets).toContain(english ? one.cite.en : one.cite.zh);
        expect(meets).toContain(english ? one.label.en : one.label.zh);
        expect(`${meets}${more}`).not.toMatch(/[{}]|貴局|貴部門|閣下|\.\.|。。/);
        expect(more).toMatch(english ? /public interest/ : /公眾利益/);
        if (english) expect(`${meets}${more}`).not.toMatch(/\p{Script=Han}/u);
        else expect(`${meets}${more}`).not.toMatch(/隱私|數據庫|信息|透過|[,;:]/);
        expect(argumentParagraphs([{ ...one, publicInterest: false }], language, '貴署')[1]).not.toBe(more);
      }
    },
  );

  it('ask for the rest differently where part was supplied, and ask it once', () => {
    const partly = headings.slice(0, 3).map((one) => ({ ...one, extent: 'part' as const, publicInterest: false }));
    for (const language of languages) {
      const paragraphs = argumentParagraphs(partly, language, '貴局');
      expect(paragraphs).toHaveLength(4);
      expect(paragraphs.at(-1)).toMatch(language === 'en' ? /^I acknowledge that some/ : /^貴局已提供部分資料/);
    }
  });

  it('can be used one by one', () => {
    const [one] = headings;
    if (!one) throw new Error('the law pack names no ground');
    const [all = '', more = ''] = argumentParagraphs([one], 'en', 'you');
    const only = (use: Partial<CitedGround>) =>
      argumentParagraphs([{ ...one, meets: false, publicInterest: false, partial: false, ...use }], 'en', 'you');
    expect(only({})).toEqual([]);
    expect(only({ meets: true })).toEqual([all]);
    expect([...only({ publicInterest: true }), ...only({ partial: true })].join(' ')).toBe(more);
  });

  it('invent none for a ground that is not in the Code, not even one named like a property of every object', () => {
    const odd = { ...(headings[0] as CitedGround), id: 'constructor' };
    expect(argumentParagraphs([odd], 'en', 'you')).toEqual([]);
  });
});

describe.each(languages)('a request for review in %s', (language) => {
  it.each([0, 1, 16])('answers %i grounds, each in numbered paragraphs of its own', (count) => {
    const docx = review(headings.slice(0, count), language);
    const text = plainText(docx);
    expect(text).not.toMatch(/[{}]/);
    const numbered = readersParagraphs(docx).filter((one) => one.style === 'NumberedParagraph');
    const answers = numbered.filter((one) => one.text.startsWith(language === 'en' ? 'As to paragraph 2.' : '就第2.'));
    expect(answers).toHaveLength(count);
    for (const { cite } of headings.slice(0, count)) {
      const cited = language === 'en' ? cite.en : cite.zh;
      expect(answers.filter((one) => one.text.includes(`${cited} (`) || one.text.includes(`${cited}（`))).toHaveLength(
        1,
      );
    }
    const unnamed = language === 'en' ? 'did not say which paragraph' : '沒有指明拒絕所依據';
    expect(text.includes(unnamed)).toBe(count === 0);
  });
});

describe('a request for review under another law', () => {
  it.each([
    ['uk_foia', 'Request for internal review under the Freedom of Information Act 2000'],
    ['eu_1049', 'Confirmatory application under Article 7(2)'],
    ['hk_pdpo_dar', 'Request for review of a decision'],
    ['__proto__', 'Request for review of a decision'],
  ])('%s says nothing of the Hong Kong Code', (regimeId, title) => {
    const input = {
      ...base,
      kind: 'request_review' as const,
      request: { ...base.request, regimeId },
      user: { refused_parts: ['Item 2'] },
    };
    const text = textOf(input);
    expect(text).toContain(title);
    expect(text).not.toMatch(/Part 2|paragraph 2|The Ombudsman|21 days|Code on Access/);
    expect(textOf({ ...input, language: 'zh-Hant-HK' })).not.toMatch(/《守則》|申訴專員|21日/);
  });
});
