import type { BatchBody } from '#core/contract/batches.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { namesIn } from '../i18n/names-in.ts';

export interface BodyFilter {
  find: string;
  kind: BatchBody['kind'] | null;
  /** `none`: those that answer under no law of this register. */
  regimeId: string | null;
  tag: string | null;
  which: 'any' | 'chosen' | 'notAsked' | 'unreachable';
}

export const noFilter: BodyFilter = { find: '', kind: null, regimeId: null, tag: null, which: 'any' };

/** Those that fit; each word of the search is somewhere in its names, its email or its tags. */
export function filterBodies(
  bodies: readonly BatchBody[],
  { find, kind, regimeId, tag, which }: BodyFilter,
  chosen: ReadonlySet<string>,
): BatchBody[] {
  const words = find.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return bodies.filter((body) => {
    if (kind !== null && body.kind !== kind) return false;
    if (regimeId === 'none' ? body.regimeIds.length > 0 : regimeId !== null && !body.regimeIds.includes(regimeId))
      return false;
    if (tag !== null && !body.tags.includes(tag)) return false;
    if (which === 'chosen' && !chosen.has(body.id)) return false;
    if (which === 'notAsked' && body.askedCount > 0) return false;
    if (which === 'unreachable' && (body.email !== '' || body.hasAddress)) return false;
    const text = [body.nameEn, body.nameZh, body.shortZh, body.key ?? '', body.email, ...body.tags]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export function sortBatchBodies(
  bodies: readonly BatchBody[],
  { by, direction }: { by: 'name' | 'kind' | 'asked'; direction: 'asc' | 'desc' },
  lang: Language,
): BatchBody[] {
  const { compare } = new Intl.Collator(lang);
  const name = (body: BatchBody) => namesIn(lang, body.nameEn, body.nameZh).shown;
  const inOrder = bodies.toSorted(
    (one, other) =>
      (by === 'kind' ? compare(one.kind, other.kind) : by === 'asked' ? one.askedCount - other.askedCount : 0) ||
      compare(name(one), name(other)),
  );
  return direction === 'asc' ? inOrder : inOrder.reverse();
}
