import { blockLength, type Levelled, type QuestionLevel } from '#core/contract/question-outline.ts';

/**
 * Changes of a list of questions and parts. Each answers the list as it is afterwards, or null where there is nothing
 * to do: the first question has nothing to be a part of, the last cannot move down.
 */
type Changed<T> = T[] | null;

/** A part that came to stand first is a question. */
export function settle<T extends Levelled>(list: readonly T[]): T[] {
  return list.map((one, at) => (at === 0 && one.level === 1 ? { ...one, level: 0 } : one));
}

/** One place up or down: a question past the next question with its parts, a part past one entry and so into the next question. */
export function moveBy<T extends Levelled>(list: readonly T[], at: number, by: 1 | -1): Changed<T> {
  const one = list[at];
  if (one === undefined) return null;
  if (one.level === 1) {
    const to = at + by;
    // Above the first question there is nothing to be a part of.
    return to < 1 || to >= list.length ? null : list.toSpliced(at, 1).toSpliced(to, 0, one);
  }
  const length = blockLength(list, at);
  const gap = by === 1 ? at + length + blockLength(list, at + length) : startOfBlock(list, at - 1);
  return gap < 0 || gap > list.length || (by === 1 && at + length >= list.length) ? null : moveTo(list, at, gap);
}

function startOfBlock(list: readonly Levelled[], at: number): number {
  return list.findLastIndex((one, index) => index <= at && one.level === 0);
}

/**
 * The gap a dragged entry falls into, counted in the list as it stands (0 before the first). A question falls between
 * questions, never among the parts of another; a part falls behind some question. Null: it would stay where it is.
 */
export function gapFor(list: readonly Levelled[], from: number, gap: number): number | null {
  const one = list[from];
  if (one === undefined) return null;
  const length = blockLength(list, from);
  const fits = (to: number) => (one.level === 1 ? to > 0 : to === list.length || list[to]?.level === 0);
  let to = Math.min(Math.max(gap, 0), list.length);
  if (!fits(to)) {
    const before = list.findLastIndex((_, index) => index < to && fits(index));
    const after = list.findIndex((_, index) => index > to && fits(index));
    const next = after < 0 ? list.length : after;
    to = before >= 0 && to - before <= next - to ? before : next;
  }
  return to >= from && to <= from + length ? null : to;
}

/** The entry, with its parts, into a gap that `gapFor` allows. */
export function moveTo<T extends Levelled>(list: readonly T[], from: number, gap: number): T[] {
  const length = blockLength(list, from);
  const block = list.slice(from, from + length);
  return settle(list.toSpliced(from, length).toSpliced(gap > from ? gap - length : gap, 0, ...block));
}

/** A question becomes a part of the one before it, its own parts beside it; a part becomes a question. */
export function setLevel<T extends Levelled>(list: readonly T[], at: number, level: QuestionLevel): Changed<T> {
  const one = list[at];
  if (one === undefined || one.level === level || (level === 1 && at === 0)) return null;
  return list.with(at, { ...one, level });
}

/** The entry out of the list, its parts with it. */
export function removeAt<T extends Levelled>(list: readonly T[], at: number): T[] {
  return settle(list.toSpliced(at, blockLength(list, at)));
}

/** The level of an entry typed after this one: a part after a part, and after a question that has parts already. */
export function levelAfter(list: readonly Levelled[], at: number): QuestionLevel {
  return list[at]?.level === 1 || list[at + 1]?.level === 1 ? 1 : 0;
}
