import { describe, expect, it } from 'vitest';
import { argumentParagraphs, codeArguments } from '#templates/arguments/review-arguments.ts';
import { fillLetter } from '#templates/fill/fill-letter.ts';
import { plainText } from '#templates/plain-text.ts';
import { packs } from '../law/law-helpers.ts';
import { letterRows, library } from './support.ts';

/** Words that show a letter was not written in Hong Kong, or not by a lawyer's secretary. */
const foreign: readonly [pattern: RegExp, instead: string][] = [
  [/隱私/, '私隱'],
  [/信息/, '資料'],
  [/個人數據/, '個人資料'],
  [/監察專員|監察使|巡視官/, '申訴專員'],
  [/公共機關|政府信息/, '公共機構'],
  [/衛/, '衞'],
  [/答復|回復|復函|復核|函復/, '答覆、覆函、覆檢'],
  [/您|咱|我們|我(?!國)/, '本人'],
  [/視頻|錄像(?!帶)/, '攝錄片段'],
  [/質量/, '質素'],
  [/渠道/, '途徑'],
  [/反饋/, '回覆'],
  [/帳單|登陸|默認|缺省/, '繳款通知書、登入、預設'],
  [/進行了|被給予|以及時/, '（直譯）'],
  [/[们这个为对发会时说过来后应从与国]/u, '繁體字'],
  [/[〇○]/, '0'],
];

const cjk = '\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef';
/** Latin that belongs in a Chinese letter: references, addresses, forms, sizes, sections, names that have no other. */
const allowedLatin =
  /[\w.+-]+@[\w.-]+|SAMPLE\/[A-Z]+\/\d+\/\d+|FS-\d{4}-\d{4}|OPS003|SmartView|A4|\d+[A-Z]?(?:\([0-9A-Za-z]+\))+|\([a-z]\)|第\d+[A-Z]條|5 U\.S\.C\. 552(?:\([0-9A-Za-z]+\))*|SI \d+\/\d+/g;

function faults(text: string): string[] {
  const found: string[] = [];
  for (const line of text.split('\n')) {
    for (const [pattern, instead] of foreign) {
      const bad = pattern.exec(line);
      if (bad) found.push(`${bad[0]}, not ${instead}: ${line}`);
    }
    const rest = line.replace(allowedLatin, '');
    if (/[A-Za-z]/.test(rest)) found.push(`English: ${line}`);
    if (/["'“”‘’]/.test(rest)) found.push(`a quotation mark of English: ${line}`);
    const bare = rest.replace(/^\(\d+\) /, '');
    if (new RegExp(`[${cjk}][,;:?!]|[,;:?!][${cjk}]|[${cjk}]\\.|[${cjk}]\\(`).test(bare))
      found.push(`half-width punctuation: ${line}`);
    if (new RegExp(`[${cjk}] | [${cjk}]`).test(bare)) found.push(`a half-width blank: ${line}`);
    if (/[０-９Ａ-Ｚａ-ｚ]/.test(line)) found.push(`a full-width letter or figure: ${line}`);
    if (/[，。；：、]{2}|，。|。，|（）|「」/.test(line)) found.push(`punctuation twice or round nothing: ${line}`);
  }
  return found;
}

describe('the Chinese letters read as written in Hong Kong', () => {
  const chinese = letterRows.filter(([, language]) => language !== 'en');

  it.each(chinese)('%s in %s, with its sample', (_kind, _language, { document, sample, fields }) => {
    expect(faults(plainText(fillLetter(document, sample, fields)))).toEqual([]);
  });

  it.each(chinese)('%s in %s, with every part of it there', (_kind, _language, { document, sample, fields }) => {
    const all: Record<string, (typeof sample)[string]> = { ...sample };
    for (const { name, type, items } of fields) {
      const given = all[name];
      if (given !== undefined && given !== '' && !(Array.isArray(given) && given.length === 0) && given !== false)
        continue;
      if (type === 'flag') all[name] = true;
      else if (type === 'list') all[name] = [Object.fromEntries((items ?? []).map((item) => [item.name, '內容']))];
      else all[name] = type === 'date' ? '2026年12月1日' : '內容';
    }
    expect(faults(plainText(fillLetter(document, all, fields)))).toEqual([]);
  });

  it('the arguments of a review do, for each heading of Part 2', () => {
    const grounds = Object.keys(codeArguments.grounds);
    expect(grounds).toHaveLength(16);
    for (const extent of ['whole', 'part'] as const)
      for (const id of grounds) {
        const cited = {
          id,
          cite: { en: '', zh: '第2.6段' },
          label: { en: '', zh: '標題' },
          extent,
          publicInterest: true,
        };
        expect(faults(argumentParagraphs([cited], 'zh-Hant-HK', '貴局').join('\n'))).toEqual([]);
      }
  });

  it('the words for each regime do', () => {
    const texts = Object.values(library.regimeWords).flatMap((words) => [
      ...[words.requestTitle, words.requestPhrase, words.remedy, words.fees].map(({ zh }) => zh),
      ...[...Object.values(words.missed), ...Object.values(words.coming)].map(({ zh }) =>
        zh.replace('{date}', '2026年12月1日').replace('{authority}', '').replaceAll('{form}', '貴局'),
      ),
    ]);
    expect(texts.flatMap(faults)).toEqual([]);
  });

  it('the law paragraphs of the Hong Kong regimes do', () => {
    const local = [...packs.values()].filter(({ id }) => id.startsWith('hk_'));
    expect(local.flatMap(({ paragraphs }) => Object.values(paragraphs).flatMap(({ zh }) => faults(zh)))).toEqual([]);
  });
});
