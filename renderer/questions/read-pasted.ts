import { cleanText } from '#core/contract/text.ts';
import type { QuestionLevel } from '#core/contract/question-outline.ts';
import { type Mark, readMark } from './list-marks.ts';
import { between, isContinued, widthOf } from './wrapped-lines.ts';

/** A question understood from pasted text. */
export interface PastedQuestion {
  level: QuestionLevel;
  text: string;
}

/** In pieces until the end: to look at the tail of a text that grows line by line takes longer with every line. */
interface Entry {
  level: QuestionLevel;
  lines: string[];
}

interface Line {
  text: string;
  /** In half-width characters; a tab counts four. */
  indent: number;
  /** A blank line, or the beginning, stands before it. */
  afterBlank: boolean;
}

/** A numbering that is open: 1., 2., 3.; below it perhaps (a), (b). */
interface Open {
  kind: string;
  value: number;
  indent: number;
}

/**
 * Pasted text as questions and their parts: numbered 1. 1) (1) 一、（一） (a) (i) or with bullets, lettered or indented
 * below their question; or plain lines. Lines that a program wrapped are joined. Nothing is left out: what is no list is
 * a question of its own, and a third level stays in the text of its part. Takes time in proportion to the text.
 */
export function readPasted(pasted: string): PastedQuestion[] {
  const lines = linesOf(pasted);
  const widest = lines.reduce((most, { text }) => Math.max(most, widthOf(text)), 0);
  const margin = lines.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const read: Entry[] = [];
  const open: Open[] = [];
  /** Lists stand below the line before them, which ends in a colon: they are its parts, not questions. */
  let below = false;
  let previous: Line | null = null;
  let isList = false;
  for (const line of lines) {
    const mark = readMark(line.text);
    const depth = mark === null ? null : placeMark(open, mark, line.indent, isList);
    const last = read.at(-1);
    if (mark !== null && depth !== null) {
      if (!isList) below = mark.isLesser && last !== undefined && /[:：]$/.test(last.lines.at(-1) ?? '');
      isList = true;
      const at = depth + (below ? 1 : 0);
      if (at > 1 && last !== undefined) last.lines.push('\n', line.text);
      else read.push({ level: at === 1 && read.length > 0 ? 1 : 0, lines: [mark.rest] });
    } else if (
      last !== undefined &&
      previous !== null &&
      continues(previous, line, { isList: isList && !below, widest })
    ) {
      last.lines.push(line.afterBlank ? '\n' : between(last.lines.at(-1) ?? '', line.text), line.text);
    } else {
      // A plain line: a list that follows it begins anew.
      open.length = 0;
      isList = false;
      below = false;
      const isPart = line.indent >= margin + 2 && read.length > 0;
      read.push({ level: isPart ? 1 : 0, lines: [line.text] });
    }
    previous = line;
  }
  return read
    .map(({ level, lines: pieces }) => ({ level, text: pieces.join('').trim() }))
    .filter(({ text }) => text !== '')
    .map((one, at) => (at === 0 ? { ...one, level: 0 } : one));
}

function linesOf(pasted: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  for (const raw of pasted.replace(/[\u0085\u2028\u2029]/g, '\n').split(/\r\n|\r|\n/)) {
    const text = raw.trim() === '' ? '' : cleanText(raw.replaceAll('\u00a0', ' '));
    if (text === '') {
      afterBlank = true;
      continue;
    }
    lines.push({ text, indent: indentOf(raw), afterBlank });
    afterBlank = false;
  }
  return lines;
}

function indentOf(raw: string): number {
  let width = 0;
  for (const character of raw) {
    if (character === '\t') width += 4;
    else if (character === '\u3000') width += 2;
    else if (character === ' ' || character === '\u00a0') width += 1;
    else break;
  }
  return width;
}

/** Numbers that somebody who copies a list may have struck out of it. */
const mostLeftOut = 10;

/** Whether an unmarked line belongs to the entry before it. */
function continues(previous: Line, line: Line, { isList, widest }: { isList: boolean; widest: number }): boolean {
  // Under a numbered entry everything does, until a line stands apart at the margin.
  if (isList) return !line.afterBlank || line.indent > previous.indent;
  return !line.afterBlank && line.indent <= previous.indent + 1 && isContinued(previous.text, line.text, widest);
}

/**
 * The depth of a mark among the open numberings, which it takes up, continues or closes; null where it is none: "(2) of
 * the Ordinance" at the head of a wrapped line is not the second of anything.
 */
function placeMark(open: Open[], mark: Mark, indent: number, isList: boolean): number | null {
  const goOn = (most: number) => {
    for (const { kind, value } of mark.readings) {
      const at = open.findLastIndex((one) => one.kind === kind && goesOn(one, value, indent, most));
      if (at < 0) continue;
      open.length = at + 1;
      open[at] = { kind, value, indent: open[at]?.indent ?? indent };
      return at;
    }
    return null;
  };
  const next = goOn(1);
  if (next !== null) return next;
  // A sub-number, 2.1, belongs below the 2 that is open: "3.5 million" does not.
  if (mark.under !== undefined && open[0]?.value !== mark.under) return null;
  // The first list may begin anywhere: people copy from the middle. Any other begins at its beginning.
  const begins = mark.readings.find(({ value }) => value <= 1) ?? (isList ? undefined : mark.readings[0]);
  if (begins === undefined) return goOn(mostLeftOut);
  const again = open.findIndex((one) => one.kind === begins.kind && indent <= one.indent + 1);
  open.length = again >= 0 ? again : open.length;
  open.push({ kind: begins.kind, value: begins.value, indent });
  return open.length - 1;
}

/** Bullets go on at their own indent; numbers by counting on, a few perhaps left out. */
function goesOn(one: Open, value: number, indent: number, most: number): boolean {
  if (value === 0) return Math.abs(one.indent - indent) <= 1;
  return value > one.value && value <= one.value + most;
}
