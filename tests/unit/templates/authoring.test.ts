import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { letterKinds } from '#core/contract/vocabulary.ts';
import { buildLetter } from '#templates/author/build-letter.ts';
import { letterSources } from '#templates/author/letters.ts';
import { checkTemplate } from '#templates/check/check-template.ts';
import { readXml } from '#templates/package/xml.ts';
import { letterRows, library, libraryFolder, readDocx } from './support.ts';

describe('the library as it is committed', () => {
  it.each(letterSources.map((letter) => [letter.kind, letter] as const))(
    '%s is what the author script builds, byte for byte',
    async (kind, letter) => {
      const built = await buildLetter(letter);
      expect([...built.keys()].sort()).toEqual(readdirSync(join(libraryFolder, kind)).sort());
      for (const [name, bytes] of built) {
        expect(Buffer.from(bytes).equals(readFileSync(join(libraryFolder, kind, name))), `${kind}/${name}`).toBe(true);
      }
    },
  );

  it('has every kind of letter', () => {
    expect(library.values().map((letter) => letter.kind)).toEqual([...letterKinds]);
  });
});

/** Children of w:pPr and w:rPr in the order the schema gives them; in another order Word may offer to repair the letter. */
const order: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
      ' ',
    ),
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'.split(
      ' ',
    ),
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings'.split(
      ' ',
    ),
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'.split(' '),
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr'.split(
      ' ',
    ),
  'w:settings':
    'displayBackgroundShape defaultTabStop evenAndOddHeaders compat rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator'.split(
      ' ',
    ),
};

function disorder(xml: string): string[] {
  const faults: string[] = [];
  const stack: { name: string; last: number }[] = [];
  readXml(xml, {
    open(name) {
      const parent = stack.at(-1);
      const expected = parent ? order[parent.name] : undefined;
      if (parent && expected) {
        const at = expected.indexOf(name.replace('w:', ''));
        if (at < parent.last) faults.push(`${name} in ${parent.name}`);
        parent.last = Math.max(parent.last, at);
      }
      stack.push({ name, last: -1 });
    },
    close() {
      stack.pop();
    },
  });
  return faults;
}

describe.each(letterRows)('%s in %s', (_kind, language, letter) => {
  const parts = readDocx(letter.document);

  it('passes its own check without a word', () => {
    expect(checkTemplate(letter.document, letter.fields).map((one) => one.message.en)).toEqual([]);
  });

  it('has its elements in the order of the schema', () => {
    expect([...parts].flatMap(([name, xml]) => disorder(xml).map((fault) => `${name}: ${fault}`))).toEqual([]);
  });

  it('names only styles that it defines', () => {
    const defined = new Set(
      [...(parts.get('word/styles.xml') ?? '').matchAll(/w:styleId="([^"]+)"/g)].map((found) => found[1]),
    );
    const used = [...parts].flatMap(([, xml]) =>
      [...xml.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map((found) => found[1]),
    );
    expect(used.filter((style) => !defined.has(style))).toEqual([]);
  });

  it('is an A4 letter with real numbering, page fields and the languages of Hong Kong', () => {
    const document = parts.get('word/document.xml') ?? '';
    expect(document).toMatch(/w:pgSz [^>]*w:w="11906"/);
    expect(document).toContain('<w:titlePg/>');
    expect(parts.get('word/styles.xml')).toContain('w:eastAsia="zh-HK"');
    expect(parts.get('word/numbering.xml')).toContain('<w:multiLevelType w:val="multilevel"/>');
    const frames = [...parts]
      .filter(([name]) => /header|footer/.test(name))
      .map(([, xml]) => xml)
      .join('');
    expect(frames).toContain('NUMPAGES');
    expect(frames).toContain(language === 'en' ? 'Our ref: {reference}' : '檔號：{reference}');
  });

  it('says nothing of who built it, or when', () => {
    expect(parts.get('docProps/core.xml')).not.toMatch(/created|modified|creator/);
  });
});
