import { z } from 'zod';
import { type GuideAnswers, type GuideStep, seenOf } from '#core/contract/guides.ts';
import { type Bilingual, bilingual, type Language } from '#core/contract/vocabulary.ts';
import wordsFile from './words.json' with { type: 'json' };

const words = z
  .record(
    z.string(),
    z.strictObject({ ask: bilingual, help: bilingual, options: z.record(z.string(), bilingual).optional() }),
  )
  .parse(wordsFile);
export type StepWords = keyof typeof wordsFile;

/** A step with what was answered, or suggested where nothing was. */
export interface Answered<T> {
  step: GuideStep;
  answer: T;
}

type Option = GuideStep['options'][number];

export const say = (text: Bilingual, language: Language): string => (language === 'en' ? text.en : text.zh);

export function option(id: string, label: Bilingual, more: Partial<Pick<Option, 'detail' | 'group'>> = {}): Option {
  return { id, label, detail: '', group: null, ...more };
}

/** The options of a step out of its words; of some of them only. */
export function optionsOf(name: StepWords, ids?: readonly string[]): Option[] {
  return Object.entries(words[name]?.options ?? {})
    .filter(([id]) => ids === undefined || ids.includes(id))
    .map(([id, label]) => option(id, label));
}

/** Ticks; what is no longer an option is let go, and the order is that of the options. */
export function askMany(
  name: StepWords,
  options: Option[],
  suggested: readonly string[],
  answers: GuideAnswers,
): Answered<string[]> {
  const given = own(answers, name);
  const seen = own(answers, seenOf(name));
  // An option that was not there when the step was answered (a ground added since) is as suggested.
  const isFresh = (id: string) => Array.isArray(seen) && !seen.includes(id) && suggested.includes(id);
  const isWanted = (id: string) => (Array.isArray(given) ? given.includes(id) || isFresh(id) : suggested.includes(id));
  const answer = options.map(({ id }) => id).filter(isWanted);
  return { step: { ...asked(name), kind: 'many', options, answer }, answer };
}

/** One of the options of its words. */
export function askOne(name: StepWords, suggested: string, answers: GuideAnswers): Answered<string> {
  const options = optionsOf(name);
  const given = own(answers, name);
  const answer = options.some(({ id }) => id === given) && typeof given === 'string' ? given : suggested;
  return { step: { ...asked(name), kind: 'one', options, answer }, answer };
}

export function askText(name: StepWords, answers: GuideAnswers): Answered<string> {
  const given = own(answers, name);
  const answer = typeof given === 'string' ? given : '';
  return { step: { ...asked(name), kind: 'text', options: [], answer }, answer };
}

/** The labels of what was ticked, as the letter says them. */
export function chosenTexts({ step }: Answered<string[]>, language: Language): string[] {
  return step.options.filter(({ id }) => step.answer.includes(id)).map(({ label }) => say(label, language));
}

function asked(name: StepWords): Pick<GuideStep, 'id' | 'ask' | 'help'> {
  const found = words[name];
  if (!found) throw new Error(`a guide has no words for ${name}`);
  return { id: name, ask: found.ask, help: found.help };
}

function own(answers: GuideAnswers, name: string): GuideAnswers[string] | undefined {
  return Object.hasOwn(answers, name) ? answers[name] : undefined;
}
