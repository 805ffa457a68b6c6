import type { TemplateField } from '../fields.ts';
import { readParagraphs } from '../package/paragraphs.ts';
import { openPackage } from './package-rules.ts';
import { problem, type TemplateProblem } from './problems.ts';
import { tagsOf, wordsAround } from './scan-tags.ts';
import { tagProblems } from './tag-rules.ts';
import { trialFill } from './trial-fill.ts';

/**
 * Everything wrong with a template from outside, in one go and in sentences: whether the file is safe and sound, then
 * its tags, then a trial letter. Empty means it can be taken in; warnings alone do not stand in the way.
 */
export function checkTemplate(bytes: Uint8Array, fields: readonly TemplateField[]): TemplateProblem[] {
  const { problems, texts, types } = openPackage(bytes);
  if (types) {
    const used = new Set<string>();
    for (const [part, text] of texts) {
      if (!types.isReadable(part)) continue;
      const paragraphs = readParagraphs(part, text);
      const tags = paragraphs.flatMap(tagsOf);
      if (types.isFilled(part)) {
        for (const tag of tags) used.add(tag.name);
        problems.push(...tagProblems(paragraphs, fields));
      } else {
        for (const tag of tags) {
          problems.push(problem('tag_not_filled_here', { part, near: wordsAround(tag.paragraph, tag.at) }));
        }
      }
    }
    problems.push(...unusedFields(fields, used));
  }
  const sound = problems.every((one) => one.severity === 'warning');
  return sound && types ? [...problems, ...trialFill(bytes, fields)] : withoutRepeats(problems);
}

/** What the letter is about must be in it; the sender's or the body's details may be printed already, or not wanted. */
function unusedFields(fields: readonly TemplateField[], used: ReadonlySet<string>): TemplateProblem[] {
  return fields
    .filter((field) => field.required && field.source !== 'body' && field.source !== 'sender')
    .filter((field) => !used.has(field.name) && !used.has(`${field.name}_paragraphs`))
    .map((field) => problem('field_not_used', { name: field.name, label: field.label.en }, { label: field.label.zh }));
}

/** Word writes each text box twice (a drawing and its fallback), so each fault in one would be told twice. */
function withoutRepeats(problems: readonly TemplateProblem[]): TemplateProblem[] {
  const seen = new Set<string>();
  return problems.filter((one) => {
    const key = `${one.part ?? ''}|${one.message.en}`;
    return !seen.has(key) && seen.add(key);
  });
}
