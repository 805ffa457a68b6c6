import { Document, Packer } from 'docx';
import { type Language, languages } from '#core/contract/vocabulary.ts';
import { type TemplateFile, templateFile } from '../fields.ts';
import { annexPage } from './annex.ts';
import { letterBody } from './body.ts';
import { commonFields } from './common-fields.ts';
import { commonSamples } from './common-samples.ts';
import { continuation, letterhead, pageFooter } from './frame.ts';
import { packTemplate } from './package.ts';
import { letterNumbering, letterStyles, page } from './styles.ts';
import type { LetterSource, LetterWording } from './wording.ts';

/** The files of one letter in the library, by their names in its folder. */
export async function buildLetter(letter: LetterSource): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const language of languages) {
    const wording = letter.wording[language];
    if (wording) files.set(`${language}.docx`, await buildDocument(letter, wording, language));
  }
  files.set('template.json', new TextEncoder().encode(`${JSON.stringify(describe(letter), null, 2)}\n`));
  return files;
}

function describe(letter: LetterSource): TemplateFile {
  const { kind, version, name, purpose, regimes, fields, wording, samples } = letter;
  const written = languages.filter((language) => wording[language]);
  return templateFile.parse({
    id: kind,
    version,
    kind,
    name,
    purpose,
    regimes,
    languages: written,
    fields: [...commonFields, ...fields],
    samples: Object.fromEntries(
      written.map((language) => [language, { ...commonSamples[language], ...samples[language] }]),
    ),
  });
}

async function buildDocument(letter: LetterSource, wording: LetterWording, language: Language): Promise<Uint8Array> {
  const document = new Document({
    styles: letterStyles(language),
    numbering: letterNumbering,
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    defaultTabStop: 720,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.side,
              right: page.side,
              header: page.header,
              footer: page.footer,
            },
          },
        },
        headers: { first: letterhead(), default: continuation(language) },
        footers: { first: pageFooter(language), default: pageFooter(language) },
        children: [...letterBody(wording, language), ...(wording.annex ? annexPage(wording.annex) : [])],
      },
    ],
  });
  const title = language === 'en' ? letter.name.en : letter.name.zh;
  return packTemplate(new Uint8Array(await Packer.toArrayBuffer(document)), title, language);
}
