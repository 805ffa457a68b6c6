import type { CoreContext } from '#core/context.ts';
import type { Bilingual, Language } from '#core/contract/vocabulary.ts';
import { readLawFacts } from '#core/deadlines/recompute-request.ts';
import { citation } from '#core/law/citation.ts';
import type { RequestRecord } from '#core/requests/touch-request.ts';
import { askedItems } from './suggestion.ts';

/** A ground the refusal cites, as the law pack names it, and how far it was carried. */
export interface RefusalGround {
  id: string;
  /** "paragraph 2.6" / 第2.6段 */
  cite: Bilingual;
  label: Bilingual;
  /** `part`: every question it was cited against was answered in part. */
  extent: 'whole' | 'part';
}

/**
 * What was refused: the questions with that outcome, each with the grounds noted against it; where no outcome was noted
 * question by question, all of them. A part of a question is told with the words it belongs to.
 */
export function refusedParts(context: CoreContext, request: RequestRecord, language: Language): string[] {
  const asked = askedItems(context, request.id);
  const refused = asked.filter((one) => one.outcome === 'refused' || one.outcome === 'part');
  if (refused.length === 0) return asked.map((one) => one.text);
  const known = groundsOf(context, request);
  return refused.map(({ text, outcome, grounds }) => {
    const cites = known.filter((one) => grounds.includes(one.id)).map(({ cite }) => cite);
    return text + refusalNote(cites, outcome === 'part', language);
  });
}

/** " (Refused in part: paragraph 2.6.)", （部分拒絕：第2.6段）; '' where there is nothing to say. */
function refusalNote(cites: readonly Bilingual[], partly: boolean, language: Language): string {
  if (cites.length === 0 && !partly) return '';
  if (language === 'en') {
    const named = cites.map(({ en }) => en).join(', ');
    return ` (${partly ? 'Refused in part' : 'Refused'}${named === '' ? '' : `: ${named}`}.)`;
  }
  const named = cites.map(({ zh }) => zh).join('、');
  return `（${partly ? '部分拒絕' : '拒絕'}${named === '' ? '' : `：${named}`}）`;
}

/** The grounds cited, by the last answer that named any and against each question, in the order of the law pack. */
export function refusalGrounds(context: CoreContext, request: RequestRecord): RefusalGround[] {
  const last = readLawFacts(context, request.id).findLast(
    ({ kind, grounds }) => (kind === 'response' || kind === 'review_answered') && grounds.length > 0,
  );
  const asked = askedItems(context, request.id);
  return groundsOf(context, request).flatMap(({ id, cite, label }) => {
    const against = asked.filter((one) => one.grounds.includes(id));
    if (against.length === 0 && !last?.grounds.includes(id)) return [];
    const partly = against.length > 0 && against.every((one) => one.outcome === 'part');
    return [{ id, cite, label, extent: partly ? ('part' as const) : ('whole' as const) }];
  });
}

function groundsOf(context: CoreContext, request: RequestRecord) {
  const grounds = context.law.packs.get(request.regimeId)?.refusalGrounds ?? [];
  return grounds.map(({ id, paragraph, label }) => ({ id, cite: citation(paragraph), label }));
}

/** Each ground as a letter lists it: "paragraph 2.6 (Law enforcement …)". */
export function citedGrounds(context: CoreContext, request: RequestRecord, language: Language): string[] {
  return refusalGrounds(context, request).map(({ cite, label }) =>
    language === 'en' ? `${cite.en} (${label.en})` : `${cite.zh}（${label.zh}）`,
  );
}
