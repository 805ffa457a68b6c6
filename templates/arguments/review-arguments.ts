import { z } from 'zod';
import { type Bilingual, bilingual, type Language } from '#core/contract/vocabulary.ts';
import codeFile from './hk-code.json' with { type: 'json' };

const argument = z.strictObject({
  verified: z.boolean(),
  /** Why the paragraph is not made out; {cite} and {label} are the law pack's. */
  meets: bilingual,
  /** Why the public interest calls for disclosure all the same. */
  publicInterest: bilingual,
  /** What can be supplied even if the paragraph applies to some of it. */
  partial: bilingual,
});

const argumentsFile = z.strictObject({
  regimeId: z.string(),
  version: z.string(),
  verified: z.boolean(),
  note: bilingual,
  partGiven: bilingual,
  grounds: z.record(z.string(), argument),
});

/** Arguments against each heading of Part 2 of the Hong Kong Code: ours, and marked unverified. */
export const codeArguments = argumentsFile.parse(codeFile);

/** A ground that the refusal cites, as the law pack names it. */
export interface CitedGround {
  id: string;
  /** "paragraph 2.6" / 第2.6段 */
  cite: Bilingual;
  label: Bilingual;
  /** `part`: some of what was asked has been supplied. */
  extent: 'whole' | 'part';
  publicInterest: boolean;
  /** Without why the paragraph is not made out. Default: with it. */
  meets?: boolean;
  /** Without what can be supplied all the same. Default: with it. */
  partial?: boolean;
}

/**
 * The paragraphs of a request for review that meet these grounds, in their order: for each, why it is not made out, and
 * what the public interest and partial disclosure call for. Where part was supplied, one paragraph at the
 * end says so in place of each such ground's own. A ground this file has no argument for gets none: nothing is made up.
 * `form` is 貴局, 貴署 and so on.
 */
export function argumentParagraphs(grounds: readonly CitedGround[], language: Language, form: string): string[] {
  const english = language === 'en';
  const say = (text: Bilingual) => (english ? text.en : text.zh);
  const paragraphs: string[] = [];
  let partGiven = false;
  for (const { id, cite, label, extent, publicInterest, meets: reasons = true, partial = true } of grounds) {
    const found = Object.hasOwn(codeArguments.grounds, id) ? codeArguments.grounds[id] : undefined;
    if (!found) continue;
    const meets = say(found.meets)
      .replace('{cite}', () => say(cite))
      .replace('{label}', () => say(label));
    const more = [
      publicInterest ? say(found.publicInterest) : '',
      extent === 'whole' && partial ? say(found.partial) : '',
    ];
    paragraphs.push(reasons ? meets : '', more.filter((one) => one !== '').join(english ? ' ' : ''));
    if (extent === 'part') partGiven = true;
  }
  if (partGiven) paragraphs.push(say(codeArguments.partGiven));
  return paragraphs.filter((one) => one !== '').map((one) => one.replaceAll('{form}', () => form));
}
