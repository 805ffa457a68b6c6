import { readXml } from '../package/xml.ts';
import { problem, type TemplateProblem } from './problems.ts';

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
      if (type === 'afchunk') problems.push(problem('alt_chunk', { part, target }));
      else if (/^(javascript|vbscript|data):/i.test(plain)) problems.push(problem('script_link', { part, target }));
      else if (!outside) return;
      else if (type === 'attachedtemplate') problems.push(problem('attached_template', { part, target }));
      else if (type !== 'hyperlink') problems.push(problem('external_link', { part, target }));
      else if (!harmlessLink.test(plain)) problems.push(problem('script_link', { part, target }));
    },
  });
  return problems;
}
