import { readXml } from '../package/xml.ts';
import { problem, type TemplateProblem } from './problems.ts';

/** Parts that run, or are opened by another program. */
const objectTypes: ReadonlySet<string> = new Set(['oleobject', 'package', 'control', 'activexcontrolbinary']);
const harmlessLink = /^(https?:|mailto:|tel:|#)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them inside a scheme, so "java\nscript:" runs
const skipped = /[\u0000-\u0020]/g;

/**
 * What a part points to outside the file. A plain web or mail link is harmless (nothing is fetched until a person
 * clicks); anything else outside is fetched when the letter is opened, which tells a server who opened it and when.
 */
export function relationshipProblems(part: string, xml: string): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  readXml(xml, {
    open(name, attributes) {
      if (name.split(':').at(-1) !== 'Relationship') return;
      const type = (attributes.get('Type') ?? '').split('/').at(-1)?.toLowerCase() ?? '';
      const target = attributes.get('Target') ?? '';
      const outside = attributes.get('TargetMode')?.toLowerCase() === 'external';
      const plain = target.replace(skipped, '');
      if (!outside && objectTypes.has(type)) problems.push(problem('embedded_object', { part: target || part }));
      else if (!outside && leavesPackage(part, plain)) problems.push(problem('path_outside', { part, target }));
      else if (type === 'afchunk') problems.push(problem('alt_chunk', { part, target }));
      else if (/^(javascript|vbscript|data):/i.test(plain)) problems.push(problem('script_link', { part, target }));
      else if (!outside) return;
      else if (type === 'attachedtemplate') problems.push(problem('attached_template', { part, target }));
      else if (type !== 'hyperlink') problems.push(problem('external_link', { part, target }));
      else if (!harmlessLink.test(plain)) problems.push(problem('script_link', { part, target }));
    },
  });
  return problems;
}

/** A path into the computer's own folders, or up and out of the file; `/word/media/a.png` is one inside it. */
function leavesPackage(part: string, target: string): boolean {
  if (/^(\/\/|[a-z]:)/i.test(target) || target.includes('\\') || /^file:/i.test(target)) return true;
  if (target.startsWith('/')) return target.split('/').includes('..');
  // word/_rels/document.xml.rels speaks from word/.
  let depth = part.split('/').length - 2;
  for (const step of target.split('#')[0]?.split('/') ?? []) {
    if (step === '..') depth -= 1;
    else if (step !== '.' && step !== '') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
