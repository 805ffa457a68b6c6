import { z } from 'zod';
import { bilingual, factKinds } from '#core/contract/vocabulary.ts';
import { dateText } from './date-text.ts';
import { tryParseDay } from './days.ts';
import derivationTexts from './messages/derivation.json' with { type: 'json' };
import factProblemTexts from './messages/fact-problems.json' with { type: 'json' };
import factTexts from './messages/facts.json' with { type: 'json' };
import unitTexts from './messages/units.json' with { type: 'json' };
import type { Bilingual, FactKind, FactProblem, TextLanguage } from './types.ts';

export type DerivationMessage = keyof typeof derivationTexts;
export type UnitName = keyof typeof unitTexts;

/** A sentence cut at its `{names}`: text, name, text, name, text. */
type Cut = readonly string[];
const cut = (sentence: string): Cut => sentence.split(/\{(\w+)\}/);

function fill(pieces: Cut, params: Readonly<Record<string, string>>): string {
  let text = '';
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? '';
    text += at % 2 === 0 ? piece : (params[piece] ?? '');
  }
  return text;
}

const cuts = new Map<string, { readonly en: Cut; readonly zh: Cut }>();
for (const [name, { en, zh }] of Object.entries(derivationTexts)) cuts.set(name, { en: cut(en), zh: cut(zh) });

/** A sentence of a derivation in both languages. Parameters are bilingual; missing ones are left blank. */
export function derivationText(name: DerivationMessage, params: Readonly<Record<string, Bilingual>>): Bilingual {
  const pieces = cuts.get(name);
  if (pieces === undefined) return { en: name, zh: name };
  return { en: fillIn(pieces.en, params, 'en'), zh: fillIn(pieces.zh, params, 'zh') };
}

function fillIn(pieces: Cut, params: Readonly<Record<string, Bilingual>>, language: TextLanguage): string {
  let text = '';
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? '';
    text += at % 2 === 0 ? piece : (params[piece]?.[language] ?? '');
  }
  return text;
}

const units = new Map<string, Bilingual>();

/** "40 calendar days" / 「40個曆日」. */
export function unitText(amount: number, unit: UnitName): Bilingual {
  const key = `${amount} ${unit}`;
  let text = units.get(key);
  if (text === undefined) {
    const { one, many } = unitTexts[unit];
    text =
      amount === 1 ? one : { en: many.en.replace('{n}', String(amount)), zh: many.zh.replace('{n}', String(amount)) };
    units.set(key, text);
  }
  return text;
}

const labels = z.record(z.enum(factKinds), bilingual).parse(factTexts);

/** What a kind of fact is called inside a sentence. */
export const factLabel = (kind: FactKind): Bilingual => labels[kind];

/** The sentence for a problem, ready to show; dates in it are written out. */
export function factProblemText(problem: FactProblem, language: TextLanguage): string {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(problem.params)) {
    const day = typeof value === 'string' ? tryParseDay(value) : null;
    params[name] = day === null ? String(value) : dateText(day)[language];
  }
  const kind = z.enum(factKinds).safeParse(problem.params.kind);
  if (kind.success) params.fact = factLabel(kind.data)[language];
  return fill(cut(factProblemTexts[problem.code][language]), params);
}
