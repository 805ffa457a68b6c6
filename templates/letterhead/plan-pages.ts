import type { LetterheadDocument, LetterheadPart, PageKind, PartsByPage } from './read-letterhead.ts';

/** What stands at the top (or foot) of each kind of page: the letterhead's part, the letter's own, or nothing. */
export type PagePlan = Partial<Record<PageKind, LetterheadPart | 'own'>>;

/**
 * Which header stands on which page. A letterhead without a first page of its own stands on every page, as in Word; one
 * for the first page only leaves the letter its continuation header. Where it has no header (or no footer) at all, the
 * letter keeps its own.
 */
export function planPages({ titlePage, evenPages }: LetterheadDocument, parts: PartsByPage): PagePlan {
  const first = titlePage ? parts.first : parts.default;
  const even = evenPages ? parts.even : undefined;
  if (!first && !parts.default && !even) return evenPages ? { first: 'own', default: 'own', even: 'own' } : ownPlan;
  const following = parts.default ?? 'own';
  return {
    ...(first ? { first } : {}),
    default: following,
    ...(evenPages ? { even: even ?? following } : {}),
  };
}

const ownPlan: PagePlan = { first: 'own', default: 'own' };
