import { describe, expect, test } from 'vitest';
import type { LetterTemplate } from '#core/contract/letters.ts';
import { customField, type OwnTemplate } from '#core/contract/templates.ts';
import { chooseTemplate, withChange } from '../../../renderer/letters/letter-choices.ts';
import {
  blankTemplate,
  draftOf,
  fieldForTag,
  nameOfFile,
  nextOptionId,
  wholeFields,
} from '../../../renderer/templates/template-draft.ts';
import { filterRows, sortRows, templateRows } from '../../../renderer/templates/template-list.ts';

describe('a field for a tag that nobody knows', () => {
  test.each([
    [
      { name: 'member', use: 'text' as const },
      { name: 'member', type: 'text', required: true, label: 'Member' },
    ],
    [
      { name: 'visit_day', use: 'text' as const },
      { name: 'visit_day', type: 'date', required: true, label: 'Visit day' },
    ],
    [
      { name: 'update', use: 'text' as const },
      { name: 'update', type: 'text', required: true, label: 'Update' },
    ],
    [
      { name: '到訪日期', use: 'text' as const },
      { name: '到訪日期', type: 'date', required: true, label: '到訪日期' },
    ],
    [
      { name: 'urgent', use: 'section' as const },
      { name: 'urgent', type: 'flag', required: false, label: 'Urgent' },
    ],
    [
      { name: 'story_paragraphs', use: 'section' as const },
      { name: 'story', type: 'long_text', required: false, label: 'Story' },
    ],
  ])('%o is what the tag does with it', (tag, { label, ...wanted }) => {
    const field = fieldForTag(tag);
    expect(field).toMatchObject(wanted);
    expect(field?.label.en || field?.label.zh).toBe(label);
    expect(customField.safeParse(field).success).toBe(true);
  });

  test('is not offered for a name that no field can have', () => {
    expect(fieldForTag({ name: '1st', use: 'text' })).toBeNull();
    expect(fieldForTag({ name: 'a+b', use: 'text' })).toBeNull();
  });
});

describe('a template being written down', () => {
  test('is checked with the fields that are whole, while one is still being typed', () => {
    const whole = fieldForTag({ name: 'member', use: 'text' });
    if (whole === null) throw new Error('a plain name makes a field');
    expect(wholeFields([whole, { ...whole, name: '' }, { ...whole, name: '1st' }])).toEqual([whole]);
  });

  test('gives every option an id of its own, whatever was removed', () => {
    const label = { en: '', zh: '' };
    expect(nextOptionId([])).toBe('option_1');
    expect(nextOptionId([{ id: 'option_2', label }])).toBe('option_3');
    expect(
      nextOptionId([
        { id: 'option_1', label },
        { id: 'option_3', label },
      ]),
    ).toBe('option_4');
  });

  test('is called as its document', () => {
    expect(nameOfFile('Visit request.DOCX')).toBe('Visit request');
  });
});

const version = {
  number: 2,
  kind: 'reminder' as const,
  language: 'en' as const,
  fields: [],
  fileName: 'a.docx',
  sha256: '',
  size: 1,
  createdAt: '',
  letterCount: 3,
};
const own: OwnTemplate = {
  id: '019abcde-0000-7000-8000-000000000001',
  name: 'Our reminder',
  purpose: 'A firm one',
  regimeIds: ['hk_code'],
  version: 4,
  removed: false,
  updatedAt: '',
  newest: version,
  letterCount: 3,
};
const builtIn = (kind: LetterTemplate['kind'], en: string): LetterTemplate => ({
  id: kind,
  version: '1',
  kind,
  name: { en, zh: en },
  purpose: { en: `${en} purpose`, zh: '' },
  regimeIds: ['hk_code'],
  languages: ['en', 'zh-Hant-HK'],
  fields: [],
  own: false,
});
const mine: LetterTemplate = { ...builtIn('reminder', 'Our reminder'), id: own.id, languages: ['en'], own: true };

test('the list has the user’s own first, is found by name and purpose, and sorted by letters written', () => {
  const rows = templateRows(
    [own],
    [builtIn('reminder', 'Reminder'), builtIn('thanks', 'Thanks'), mine],
    ({ en }) => en,
  );
  expect(rows.map(({ id }) => id)).toEqual([own.id, 'reminder', 'thanks']);
  const all = { find: '', whose: 'all' as const, language: null };
  expect(filterRows(rows, { ...all, find: 'FIRM our' }).map(({ id }) => id)).toEqual([own.id]);
  expect(filterRows(rows, { ...all, language: 'zh-Hant-HK' }).map(({ id }) => id)).toEqual(['reminder', 'thanks']);
  expect(filterRows(rows, { ...all, whose: 'own' }).map(({ id }) => id)).toEqual([own.id]);
  expect(sortRows(rows, 'name', 'desc', 'en').map(({ name }) => name)).toEqual(['Thanks', 'Reminder', 'Our reminder']);
  expect(sortRows(rows, 'letters', 'desc', 'en')[0]?.id).toBe(own.id);
  expect(draftOf(own)).toEqual({
    ...blankTemplate('en'),
    name: own.name,
    purpose: own.purpose,
    kind: 'reminder',
    regimeIds: ['hk_code'],
    fileName: 'a.docx',
  });
});

describe('the template a letter is written from', () => {
  const choices = {
    kind: 'reminder' as const,
    templateId: own.id,
    templateVersion: 1,
    language: 'en' as const,
    senderId: null,
    date: '2026-12-12',
    channel: 'email' as const,
    subject: 'Cameras',
    enclosures: [],
    copies: [],
    values: {},
  };

  test('stays the version it was while other things change, and is the newest once it is chosen again', () => {
    expect(withChange(choices, { subject: 'Other' })).toMatchObject({ subject: 'Other', templateVersion: 1 });
    const chosen = withChange(choices, chooseTemplate(mine, 'reminder'));
    expect(chosen.templateId).toBe(own.id);
    expect(chosen).not.toHaveProperty('templateVersion');
  });

  test('brings its kind and its language; the built-in letter brings its kind back', () => {
    expect(chooseTemplate({ ...mine, kind: 'own', languages: ['zh-Hant-HK'] }, 'reminder')).toEqual({
      templateId: own.id,
      kind: 'own',
      language: 'zh-Hant-HK',
    });
    expect(withChange({ ...choices, kind: 'own' }, chooseTemplate(null, 'reminder'))).toMatchObject({
      templateId: null,
      kind: 'reminder',
    });
  });
});
