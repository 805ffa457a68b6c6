import { describe, expect, test } from 'vitest';
import { newQuestion, subjectIdeas } from '../../../renderer/new-request/new-request-draft.ts';
import { bankText } from '../../../renderer/questions/bank-picks.ts';
import { followOwn, noteOwnChange } from '../../../renderer/own-changes.ts';
import {
  isFiltered,
  readRequestList,
  withoutFilters,
  writeRequestList,
} from '../../../renderer/requests/request-list-view.ts';
import { timelineOf } from '../../../renderer/requests/timeline-entries.ts';

describe('what could stand in the subject line', () => {
  const idea = (text: string, language: 'en' | 'zh-Hant-HK') => subjectIdeas([newQuestion(text)], null, language);
  test('the heart of the first question', () => {
    expect(idea('The number of cameras installed at the end of each year, by police district.', 'en')).toEqual([
      'Number of cameras installed at the end of each year',
    ]);
    expect(idea('按警區劃分的攝錄鏡頭數目。', 'zh-Hant-HK')).toEqual(['按警區劃分的攝錄鏡頭數目']);
  });
  test('not a question too long to be a subject; the campaign, without its sample mark', () => {
    expect(subjectIdeas([newQuestion('a'.repeat(200))], 'Cameras (sample)', 'en')).toEqual(['Cameras']);
    expect(subjectIdeas([], '攝錄鏡頭（樣本）', 'zh-Hant-HK')).toEqual(['攝錄鏡頭']);
  });
});

test('a bank question without words in one language is used in the other', () => {
  expect(bankText({ textEn: '', textZh: '開支' }, 'en')).toBe('開支');
});

describe('the list and its address', () => {
  test('say the same', () => {
    const address = 'find=%E9%8F%A1%E9%A0%AD&status=sent&due=overdue&bin=1&sort=reference&way=asc&page=2';
    expect(writeRequestList(readRequestList(new URLSearchParams(address))).toString()).toBe(address);
  });
  test('nonsense in an address is as if it were not there', () => {
    const view = readRequestList(new URLSearchParams('status=lost&body=42&page=-3&sort=weather&due=never'));
    expect(isFiltered(view)).toBe(false);
    expect(writeRequestList(view).toString()).toBe('');
  });
  test('without filters, order and bin stay', () => {
    const view = readRequestList(new URLSearchParams('status=sent&bin=1&sort=subject'));
    expect(writeRequestList(withoutFilters(view)).toString()).toBe('bin=1&sort=subject');
  });
});

test('changes of this window are followed, those of another are not', () => {
  noteOwnChange('r', 3, 4);
  noteOwnChange('r', 4, 5);
  expect(followOwn('r', 3)).toBe(5);
  expect(followOwn('r', 5)).toBe(5);
  expect(followOwn('other', 3)).toBe(3);
});

test('facts of a letter stand with it, others by themselves, a draft comes last', () => {
  const blank = {
    requestId: 'r',
    until: null,
    receivedOn: null,
    sentOn: null,
    afterHours: false,
    theirReference: '',
    outcome: null,
    grounds: [],
    note: '',
    recordedAt: '',
  };
  const letter = {
    requestId: 'r',
    kind: 'request_code' as const,
    language: 'en' as const,
    channel: 'email' as const,
    writtenOn: '2026-12-10',
    receivedOn: null,
    subject: '',
    text: '',
    theirReference: '',
    templateId: null,
    templateVersion: null,
    letterheadSha256: null,
    senderId: null,
    postReference: '',
    edits: null,
    sentSha256: null,
    choices: null,
    files: [],
    corrections: [],
    version: 1,
  };
  const entries = timelineOf({
    letters: [
      { ...letter, id: 'draft', direction: 'outgoing', state: 'draft', sentOn: null },
      { ...letter, id: 'sent', direction: 'outgoing', state: 'sent', sentOn: '2026-12-10' },
    ],
    facts: [
      { ...blank, id: 'f1', kind: 'sent', date: '2026-12-10', letterId: 'sent' },
      { ...blank, id: 'f2', kind: 'received', date: '2026-12-11', letterId: 'sent' },
      { ...blank, id: 'f3', kind: 'acknowledged', date: '2026-12-15', letterId: null },
    ],
  });
  expect(entries.map((entry) => [entry.id, entry.facts.length])).toEqual([
    ['sent', 2],
    ['f3', 1],
    ['draft', 0],
  ]);
});
