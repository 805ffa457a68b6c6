/** One way to read the mark before an entry of a list: (i) is the first in Roman numerals, or the ninth letter. */
export interface Reading {
  /** Entries of one list have marks of one kind. */
  kind: string;
  /** From 1; 0 for a bullet, which does not count. */
  value: number;
}

export interface Mark {
  /** The likelier first. */
  readings: Reading[];
  /** What follows the mark. */
  rest: string;
  /** Of a sub-number, 2.1: the number it is below. */
  under?: number;
  /** Letters, Roman numerals and bullets, which below a line that ends in a colon number its parts. */
  isLesser: boolean;
}

const han = '一二三四五六七八九十百';
const stems = '甲乙丙丁戊己庚辛壬癸';
const bullets = '-–—•*·●○▪▫◦‣∙■□◆◇►➢✓\uf0b7\uf0a7\uf0d8§';

/** (1) （一） (a) (iv): a number in brackets. Half and full width alike, once the text is narrowed. */
const inBrackets = new RegExp(`^\\(\\s?(\\d{1,3}|[a-z]{1,5}|[${han}]{1,4}|[${stems}])\\s?\\)\\s*`, 'i');
/** 1. 1) 1、 a) iv. 一、 甲、: a number and what closes it. */
const closed = new RegExp(`^(\\d{1,3}|[a-z]{1,5}|[${han}]{1,4}|[${stems}])\\s?([.)、:])(\\s*)`, 'i');
/** 1.1 or 1.1.: a part of the first. */
const decimal = /^(\d{1,3})\.(\d{1,3})[.)、]?\s+/;
/** Question 1: Q1. 問題一： 第1題： */
const named = new RegExp(
  `^(?:question|q|item|問題|第)\\s?(\\d{1,3}|[${han}]{1,4})\\s?(?:題|項|條)?\\s?[.:)、]\\s*`,
  'i',
);

/** The mark at the head of a line; null where there is none. Looks at its first characters only. */
export function readMark(line: string): Mark | null {
  const head = narrow(line.slice(0, 24));
  return readDecimal(head, line) ?? readNumber(head, line) ?? readCircled(line) ?? readBullet(line);
}

/** Full-width brackets, digits, letters and points as their half-width twins, character for character. */
function narrow(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.charCodeAt(0);
      return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
    })
    .join('');
}

const after = (line: string, length: number) => line.slice(length).trim();

function readDecimal(head: string, line: string): Mark | null {
  const found = decimal.exec(head);
  if (!found) return null;
  const [all, under, value] = found;
  return {
    readings: [{ kind: 'decimal', value: Number(value) }],
    under: Number(under),
    rest: after(line, all.length),
    isLesser: true,
  };
}

function readNumber(head: string, line: string): Mark | null {
  const word = named.exec(head);
  if (word?.[1] !== undefined) return markOf(word[1], 'named', line, word[0].length);
  const bracketed = inBrackets.exec(head);
  if (bracketed?.[1] !== undefined) return markOf(bracketed[1], '()', line, bracketed[0].length);
  const found = closed.exec(head);
  const [all = '', number = '', close = '', blank = ''] = found ?? [];
  if (found === null) return null;
  const rest = line.slice(all.length);
  // "3.5 million", "e.g. the", "10:30": no marks. A letter wants a blank after it: "a.m." does not begin a list.
  const isLatin = /^[a-z]/i.test(number);
  if (blank === '' && (isLatin || (/^\d/.test(number) && (close === ':' || /^\d/.test(rest))))) return null;
  if (close === ':' && !/^[甲乙丙丁戊己庚辛壬癸一二三四五六七八九十百]/.test(number) && !/^\d/.test(number))
    return null;
  return markOf(number, close === ':' ? '、' : close, line, all.length);
}

function markOf(number: string, shape: string, line: string, length: number): Mark | null {
  const readings = readingsOf(number, shape);
  if (readings.length === 0) return null;
  return { readings, rest: after(line, length), isLesser: /^[a-z]/i.test(number) };
}

function readingsOf(number: string, shape: string): Reading[] {
  if (/^\d/.test(number)) return valued('1', Number(number), shape);
  if (stems.includes(number)) return valued('甲', stems.indexOf(number) + 1, shape);
  if (han.includes(number.charAt(0))) return valued('一', hanNumber(number), shape);
  const lower = number.toLowerCase();
  const script = number === lower ? 'a' : 'A';
  const letter =
    lower.length === 1 ? lower.charCodeAt(0) - 96 : lower === lower.charAt(0).repeat(2) ? lower.charCodeAt(0) - 70 : 0;
  const letters = valued(script, letter, shape);
  const numerals = valued(`${script}roman`, romanNumber(lower), shape);
  // (i) begins a list far more often than it is the ninth of one; any other letter is a letter first.
  return lower === 'i'
    ? [...letters, ...numerals].toSorted((one, other) => one.value - other.value)
    : [...letters, ...numerals];
}

const valued = (script: string, value: number, shape: string): Reading[] =>
  value > 0 ? [{ kind: `${script}${shape}`, value }] : [];

/** 一 to 九百九十九; 0 for what is no number. */
function hanNumber(text: string): number {
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const value = '一二三四五六七八九'.indexOf(character) + 1;
    if (value > 0) digit = value;
    else {
      total += (digit || 1) * (character === '十' ? 10 : 100);
      digit = 0;
    }
  }
  return total + digit;
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** i to lxxxix; 0 for what is no number. */
function romanNumber(text: string): number {
  if (!/^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(text)) return 0;
  const values = [...text].map((letter) => romans[letter] ?? 0);
  return values.reduce((sum, value, at) => ((values[at + 1] ?? 0) > value ? sum - value : sum + value), 0);
}

/** ① to ⑳, ⑴ to ⒇. */
function readCircled(line: string): Mark | null {
  const code = line.charCodeAt(0);
  const value = code >= 0x2460 && code <= 0x2473 ? code - 0x245f : code >= 0x2474 && code <= 0x2487 ? code - 0x2473 : 0;
  return value === 0 ? null : { readings: [{ kind: '①', value }], rest: after(line, 1), isLesser: true };
}

function readBullet(line: string): Mark | null {
  const first = line.charAt(0);
  // Word writes its second bullet as the letter o and a tab.
  const isMark = first === 'o' ? line.startsWith('o\t') : bullets.includes(first);
  if (!isMark || first === '') return null;
  const second = line.charAt(1);
  // "-5 degrees", "*emphasis*", "—as it is said": these signs are bullets only with a blank after them.
  if ('-–—*§'.includes(first) && second.trim() !== '') return null;
  return { readings: [{ kind: first, value: 0 }], rest: after(line, 1), isLesser: true };
}
