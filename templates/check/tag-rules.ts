import { derivedFields, type TemplateField } from '../fields.ts';
import type { Paragraph } from '../package/paragraphs.ts';
import { nearestName } from './nearest-name.ts';
import { problem, type TemplateProblem } from './problems.ts';
import { type ScannedTag, tagsOf, wordsAround } from './scan-tags.ts';

/** A letter has some fifty tags. Past these numbers the file is not a letter, and listing every fault helps nobody. */
const mostTags = 5_000;
const mostFaults = 20;

/** Everything wrong with the tags of one part. docxtemplater stops at the first fault of syntax, before names are looked at. */
export function tagProblems(paragraphs: readonly Paragraph[], fields: readonly TemplateField[]): TemplateProblem[] {
  const problems = paragraphs.flatMap(textProblems);
  const known = new Map([...fields, ...derivedFields(fields)].map((field) => [field.name, field]));
  const open: ScannedTag[] = [];
  const tags = paragraphs.flatMap(tagsOf);
  if (tags.length > mostTags) return [problem('too_many_tags', { part: tags[0]?.paragraph.part })];
  for (const tag of tags) {
    const near = wordsAround(tag.paragraph, tag.at);
    const { part } = tag.paragraph;
    if (tag.paragraph.tracked) problems.push(problem('tag_in_tracked_change', { part, near }));
    if (tag.kind === 'raw') problems.push(problem('raw_tag', { part, near, written: tag.written }));
    else if (tag.kind === 'delimiters')
      problems.push(problem('delimiter_change', { part, near, written: tag.written }));
    else if (tag.kind === 'close') problems.push(...closeSection(tag, open, known));
    else if (tag.name === '') problems.push(problem('empty_tag', { part, near }));
    else {
      problems.push(...nameProblems(tag, near, known, open));
      if (tag.kind !== 'field') open.push(tag);
    }
  }
  for (const tag of open) {
    problems.push(
      problem('unclosed_section', {
        part: tag.paragraph.part,
        name: tag.name,
        near: wordsAround(tag.paragraph, tag.at),
      }),
    );
  }
  return problems;
}

/** Faults seen in the text itself, without pairing tags. */
function textProblems(paragraph: Paragraph): TemplateProblem[] {
  const { part, text } = paragraph;
  const problems: TemplateProblem[] = [];
  const report = (code: Parameters<typeof problem>[0], at: number, written?: string) =>
    problems.push(problem(code, { part, near: wordsAround(paragraph, at), written }));

  const full = /[｛｝]/.exec(text);
  if (full) report('full_width_braces', full.index);
  for (const double of text.matchAll(/\{\{[^{}]*\}\}/g)) report('double_braces', double.index, double[0]);
  const single = text.replace(/\{\{[^{}]*\}\}/g, (found) => ' '.repeat(found.length));
  let opened = -1;
  for (const brace of single.matchAll(/[{}]/g)) {
    if (problems.length >= mostFaults) break;
    if (brace[0] === '{') {
      if (opened >= 0) report('unclosed_tag', opened);
      opened = brace.index;
    } else {
      if (opened < 0) report('stray_brace', brace.index);
      opened = -1;
    }
  }
  if (opened >= 0) report('unclosed_tag', opened);
  const merge = /«[^»]{1,60}»/.exec(text);
  if (merge) report('merge_field', merge.index);
  const bracket = /\[(?:your|insert|enter|name|date|address|填|請|姓名|日期)[^\]{}]{0,60}\]/i.exec(text);
  if (bracket) report('bracket_placeholder', bracket.index);
  return problems;
}

function nameProblems(
  tag: ScannedTag,
  near: string,
  known: ReadonlyMap<string, TemplateField>,
  open: readonly ScannedTag[],
): TemplateProblem[] {
  const { name } = tag;
  const { part } = tag.paragraph;
  const item = openItems(open, known).findLast((one) => one.name === name);
  if (item) return item.items && tag.kind === 'field' ? [problem('list_as_text', { part, near, name })] : [];
  const field = known.get(name);
  if (field) {
    const isText = field.type !== 'list' && field.type !== 'flag';
    return tag.kind === 'field' && !isText ? [problem('list_as_text', { part, near, name })] : [];
  }
  const list = [...known.values()].find((one) => one.items?.some((inner) => inner.name === name));
  if (list) return [problem('item_outside_list', { part, near, name, list: list.name })];
  const nearest = nearestName(name.slice(0, 100), [...known.keys(), ...openItems(open, known).map((one) => one.name)]);
  if (nearest === undefined) return [problem('unknown_field', { part, near, name })];
  const sameLetters = nearest.replace(/_/g, '') === name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return [problem(sameLetters ? 'wrong_case' : 'unknown_field_near', { part, near, name, nearest })];
}

type Item = NonNullable<TemplateField['items']>[number];

/** What may be printed of the items of the lists that are open here; `{#parts}` opens a list within one of them. */
function openItems(open: readonly ScannedTag[], known: ReadonlyMap<string, TemplateField>): Item[] {
  const items: Item[] = [];
  for (const { kind, name } of open) {
    if (kind === 'open') items.push(...(items.find((one) => one.name === name)?.items ?? known.get(name)?.items ?? []));
  }
  return items;
}

/** Pairs a closing tag with its opening one; `{/}` closes whatever is open, as docxtemplater has it. */
function closeSection(
  tag: ScannedTag,
  open: ScannedTag[],
  known: ReadonlyMap<string, TemplateField>,
): TemplateProblem[] {
  const { part } = tag.paragraph;
  const near = wordsAround(tag.paragraph, tag.at);
  const last = open.at(-1);
  if (!last || (tag.name !== '' && !open.some((one) => one.name === tag.name))) {
    return [problem('unopened_section', { part, near, name: tag.name })];
  }
  if (tag.name !== '' && last.name !== tag.name) {
    open.splice(
      open.findLastIndex((one) => one.name === tag.name),
      1,
    );
    return [problem('crossed_sections', { part, near, name: tag.name, open: last.name })];
  }
  open.pop();
  const from = last.paragraph;
  const to = tag.paragraph;
  if (from.story !== to.story || (from.cell !== to.cell && (from.row === '' || from.row !== to.row))) {
    return [problem('section_across_places', { part, near, name: last.name })];
  }
  // Only a list repeats: a condition inside a paragraph is fine, and so is a list that repeats one table row.
  const isInner = openItems(open, known).some(({ name, items }) => name === last.name && items !== undefined);
  const repeats = last.kind === 'open' && (isInner || known.get(last.name)?.type === 'list');
  return repeats && from === to ? [problem('inline_list', { part, near, name: last.name })] : [];
}
