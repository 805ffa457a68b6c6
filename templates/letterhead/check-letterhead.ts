import { openPackage } from '../check/package-rules.ts';
import { problem, type TemplateProblem } from '../check/problems.ts';
import { tagProblems } from '../check/tag-rules.ts';
import type { TemplateField } from '../fields.ts';
import { readParagraphs } from '../package/paragraphs.ts';
import { decodeXml } from '../package/xml.ts';
import { textHeight, textWidth } from './page-room.ts';
import { type LetterheadDocument, readLetterhead, shownParts } from './read-letterhead.ts';
import { kindOf } from './relationships.ts';
import { allOf } from './xml-tree.ts';

/** Twips: about 9 cm by 13 cm. With less room than that a letter is a column of words. */
const leastWidth = 5_000;
const leastHeight = 7_500;
const strictNamespace = /^http:\/\/purl\.oclc\.org\/ooxml\//;

/**
 * Everything wrong with a letterhead from outside, in sentences; empty, or warnings alone, and it can be used. Its
 * headers and footers may use the fields every letter has; what stands in its body is not looked at for tags.
 */
export function checkLetterhead(bytes: Uint8Array, fields: readonly TemplateField[]): TemplateProblem[] {
  const { problems, types } = openPackage(bytes);
  if (!types || problems.some(({ severity }) => severity === 'error')) return problems;
  const document = readLetterhead(bytes);
  if (!document) return [...problems, problem('not_word')];
  if (strictNamespace.test(document.mainTree.attributes.get('xmlns:w') ?? '')) {
    return [...problems, problem('strict_format')];
  }
  const shown = shownParts(document);
  if (shown.length === 0) return [...problems, problem('letterhead_empty')];
  for (const { name } of shown) {
    problems.push(
      ...tagProblems(readParagraphs(name, decodeXml(document.parts.get(name) ?? new Uint8Array())), fields),
    );
  }
  return [...problems, ...pictureProblems(document), ...contentProblems(document), ...roomProblems(document)];
}

/** A header is taken over with its pictures and links; anything else it hangs on would be lost without a word. */
function pictureProblems(document: LetterheadDocument): TemplateProblem[] {
  return shownParts(document).flatMap(({ name, relationships }) =>
    relationships.flatMap((one) => {
      if (one.outside) return [];
      if (kindOf(one) !== 'image') return [problem('letterhead_part', { part: name, target: one.target })];
      if (!document.parts.has(one.target)) return [problem('picture_missing', { part: name, target: one.target })];
      const isPicture = /^image\//i.test(document.types.typeOf(one.target));
      return isPicture ? [] : [problem('letterhead_part', { part: name, target: one.target })];
    }),
  );
}

function contentProblems(document: LetterheadDocument): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  for (const { name, tree } of shownParts(document)) {
    if (allOf(tree, 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo').length > 0)
      problems.push(problem('letterhead_tracked', { part: name }));
    if (allOf(tree, 'w:numPr').length > 0) problems.push(problem('letterhead_numbering', { part: name }));
  }
  const body = readParagraphs(document.main, decodeXml(document.parts.get(document.main) ?? new Uint8Array()));
  const words = body.find(({ text }) => text.trim() !== '');
  if (words) problems.push(problem('letterhead_body', { near: words.text.trim() }));
  return problems;
}

function roomProblems({ pageSize, margins }: LetterheadDocument): TemplateProblem[] {
  const tooNarrow = textWidth(pageSize, margins) < leastWidth || textHeight(pageSize, margins) < leastHeight;
  return tooNarrow ? [problem('letterhead_room')] : [];
}
