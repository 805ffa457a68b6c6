import type { LetterItem, LetterValue, LetterValues, TemplateField } from '../fields.ts';
import { cleanValue } from './clean-value.ts';
import { isOutline, type OutlineItem, outlineItems } from './outline-items.ts';

/** Data for the filler: every declared field and every derived one, as an own property, so that nothing is left to chance. */
export interface LetterData {
  [name: string]: string | boolean | LetterItem[] | OutlineItem[];
}

/** The values of the declared fields in the shape the filler needs; anything undeclared is dropped. Never throws. */
export function cleanValues(values: LetterValues, fields: readonly TemplateField[]): LetterData {
  const data: LetterData = {};
  for (const field of fields) {
    const value = Object.hasOwn(values, field.name) ? (values[field.name] ?? '') : '';
    if (field.type === 'flag') {
      data[field.name] = typeof value === 'string' ? value.trim() !== '' : value === true || Array.isArray(value);
    } else if (field.type === 'list') {
      const items = isOutline(field) ? outlineItems(value) : itemsOf(value, field);
      data[field.name] = items;
      data[`has_${field.name}`] = items.length > 0;
    } else {
      const text = textOf(value);
      if (field.type === 'long_text') {
        data[field.name] = text;
        data[`${field.name}_paragraphs`] = paragraphsOf(text);
      } else {
        // A one-line field stays one line: a break in the subject would run into the continuation header.
        data[field.name] = linesIn(text).join(' ');
      }
    }
  }
  return data;
}

/** Whether a field has something in it once it is clean. */
export function isFilled(value: LetterData[string] | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '' && value !== false;
}

function paragraphsOf(text: string): LetterItem[] {
  return linesIn(text).map((line) => ({ text: line }));
}

/** Without a pattern such as \s*\n\s*, which takes minutes over a megabyte of blanks. */
function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function textOf(value: LetterValue): string {
  if (typeof value === 'string') return cleanValue(value);
  if (typeof value === 'boolean') return '';
  return value
    .map((item) => (typeof item === 'string' ? cleanValue(item) : Object.values(item).map(cleanValue).join(' ')))
    .join('\n');
}

/** Items without any text are dropped: an empty number in a letter is a hole. */
function itemsOf(value: LetterValue, field: TemplateField): LetterItem[] {
  const names = (field.items ?? []).map((item) => item.name);
  const first = names[0] ?? 'text';
  const given = typeof value === 'string' ? value.split('\n') : typeof value === 'boolean' ? [] : value;
  return given
    .map((item): LetterItem => {
      if (typeof item === 'string')
        return names.length > 1 ? columnsOf(item, names) : { ...blank(names), [first]: cleanValue(item) };
      return Object.fromEntries(
        names.map((name) => [name, cleanValue(Object.hasOwn(item, name) ? (item[name] ?? '') : '')]),
      );
    })
    .filter((item) => Object.values(item).some((text) => text !== ''));
}

/**
 * A row of a table given as one line, "2 October 2026 | the request was sent | 1": cut at bars or tabs (a row pasted
 * from a spreadsheet has tabs). What is past the last column stays in it: nothing a person wrote is dropped.
 */
function columnsOf(line: string, names: readonly string[]): LetterItem {
  const cells = line.split(/[|｜\t]/);
  const last = names.length - 1;
  return Object.fromEntries(
    names.map((name, at) => [name, cleanValue(at < last ? (cells[at] ?? '') : cells.slice(last).join('|'))]),
  );
}

function blank(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, '']));
}
