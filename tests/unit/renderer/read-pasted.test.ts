import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../renderer/questions/read-pasted.ts';

/** Parts begin with "- " in these tables. */
const understood = (text: string) =>
  readPasted(text).map(({ level, text: words }) => (level === 1 ? `- ${words}` : words));

describe('a pasted list', () => {
  test.each<[string, string, string[]]>([
    ['1.', '1. How many?\n2. Where?', ['How many?', 'Where?']],
    ['1)', '1) How many?\n2) Where?', ['How many?', 'Where?']],
    ['(1)', '(1) How many?\n(2) Where?', ['How many?', 'Where?']],
    ['no blank after the number', '1.How many?\n2.Where?', ['How many?', 'Where?']],
    ['a tab after the number, as Word copies it', '1.\tHow many?\n2.\tWhere?', ['How many?', 'Where?']],
    ['full-width numbers and points', '１．數目\n２．地點', ['數目', '地點']],
    ['1、', '1、數目\n2、地點', ['數目', '地點']],
    ['一、', '一、數目\n二、地點\n三、開支', ['數目', '地點', '開支']],
    ['（一）', '（一）數目\n（二）地點', ['數目', '地點']],
    ['past ten in Chinese', '九、甲\n十、乙\n十一、丙\n十二、丁', ['甲', '乙', '丙', '丁']],
    ['甲、', '甲、數目\n乙、地點', ['數目', '地點']],
    ['①', '①數目\n②地點', ['數目', '地點']],
    ['(a)', '(a) One\n(b) Two', ['One', 'Two']],
    ['a.', 'a. One\nb. Two', ['One', 'Two']],
    ['A.', 'A. One\nB. Two', ['One', 'Two']],
    ['(i), Roman', '(i) One\n(ii) Two\n(iii) Three\n(iv) Four', ['One', 'Two', 'Three', 'Four']],
    ['I.', 'I. One\nII. Two', ['One', 'Two']],
    ['(i) after (h) is a letter', '(h) Eight\n(i) Nine\n(j) Ten', ['Eight', 'Nine', 'Ten']],
    ['bullets', '• One\n• Two', ['One', 'Two']],
    ['hyphens', '- One\n- Two', ['One', 'Two']],
    ['asterisks', '* One\n* Two', ['One', 'Two']],
    ["Word's own bullets", '\uf0b7\tOne\n\uf0b7\tTwo', ['One', 'Two']],
    ['Q1.', 'Q1. One\nQ2. Two', ['One', 'Two']],
    ['問題一：', '問題一：數目\n問題二：地點', ['數目', '地點']],
    ['copied from its middle', '7. Seven\n8. Eight', ['Seven', 'Eight']],
    ['in two hands', '1. One\n2. Two\n\n(3) Three', ['One', 'Two', 'Three']],
    ['with a number struck out', '1. One\n2. Two\n4. Four', ['One', 'Two', 'Four']],
    ['plain lines', 'How many?\nWhere?\nAt what cost?', ['How many?', 'Where?', 'At what cost?']],
    ['plain lines in Chinese', '鏡頭數目\n開支\n地點', ['鏡頭數目', '開支', '地點']],
    ['paragraphs', 'How many?\n\nWhere?\r\n\r\nWhen?', ['How many?', 'Where?', 'When?']],
  ])('numbered %s', (_, text, questions) => {
    expect(understood(text)).toEqual(questions);
  });

  test.each<[string, string, string[]]>([
    ['1. and (a)', '1. Cameras:\n   (a) number;\n   (b) cost.\n2. Law', ['Cameras:', '- number;', '- cost.', 'Law']],
    ['1. and (i)', '1. Cameras:\n(i) number\n(ii) cost\n2. Law', ['Cameras:', '- number', '- cost', 'Law']],
    ['(a) and (i)', '(a) Cameras:\n(i) number\n(ii) cost\n(b) Law', ['Cameras:', '- number', '- cost', 'Law']],
    ['一、 and （一）', '一、鏡頭：\n（一）數目\n（二）開支\n二、法律', ['鏡頭：', '- 數目', '- 開支', '法律']],
    [
      '1. and 1.1',
      '1. Cameras\n1.1 number\n1.2 cost\n2. Law\n2.1 basis',
      ['Cameras', '- number', '- cost', 'Law', '- basis'],
    ],
    ['1. and bullets', '1. Cameras\n• number\n• cost\n2. Law', ['Cameras', '- number', '- cost', 'Law']],
    ['indented bullets', '- Cameras\n  - number\n  - cost\n- Law', ['Cameras', '- number', '- cost', 'Law']],
    ['bullets of two kinds', '•\tCameras\no\tnumber\no\tcost\n•\tLaw', ['Cameras', '- number', '- cost', 'Law']],
    [
      'a plain line and (a)',
      'Cameras:\n(a) number;\n(b) cost.\nWhich law?',
      ['Cameras:', '- number;', '- cost.', 'Which law?'],
    ],
    ['indented plain lines', 'Cameras:\n\tnumber\n\tcost\nLaw', ['Cameras:', '- number', '- cost', 'Law']],
    ['letters that begin anew', '1. One\n(a) x\n(b) y\n2. Two\n(a) z', ['One', '- x', '- y', 'Two', '- z']],
    ['a third level, which stays in its part', '1. A\n(a) B\n(i) C\n(ii) D\n(b) E', ['A', '- B\n(i) C\n(ii) D', '- E']],
  ])('keeps parts: %s', (_, text, questions) => {
    expect(understood(text)).toEqual(questions);
  });

  test.each<[string, string, string[]]>([
    ['numbered', '1. How many cameras\nwere installed?\n2. Where?', ['How many cameras were installed?', 'Where?']],
    ['in Chinese, without a blank', '1. 按警區劃分的\n鏡頭數目\n2. 開支', ['按警區劃分的鏡頭數目', '開支']],
    ['at a hyphen', '1. The real-\ntime system', ['The real-time system']],
    [
      'a plain line that goes on in small letters',
      'Tell me\nhow many there are\nWho paid?',
      ['Tell me how many there are', 'Who paid?'],
    ],
    [
      'a section number at the head of a line',
      '1. Under section 3\n(2) of the Ordinance, what?\n2. Cost',
      ['Under section 3 (2) of the Ordinance, what?', 'Cost'],
    ],
    [
      'a long plain line cut by a mail program',
      `${'word '.repeat(14)}the\nRegister says\nNext?`,
      [`${'word '.repeat(14)}the Register says`, 'Next?'],
    ],
  ])('joins wrapped lines: %s', (_, text, questions) => {
    expect(understood(text)).toEqual(questions);
  });

  test.each([
    ['3.5 million people were filmed'],
    ['10:30 on Monday'],
    ['2028 targets'],
    ['e.g. the contract'],
    ['-5 degrees'],
    ['*emphasis* in a message'],
  ])('takes %j for words', (text) => {
    expect(understood(text)).toEqual([text]);
  });

  test('drops control characters and never begins with a part', () => {
    expect(understood('\u0000\u00071. One\u0008\u2028(a) two')).toEqual(['One', '- two']);
    expect(readPasted('   (b) alone')).toEqual([{ level: 0, text: 'alone' }]);
    expect(readPasted('')).toEqual([]);
  });
});

describe('hostile text', () => {
  test.each<[string, string, number]>([
    ['a megabyte of blanks', ' '.repeat(1_000_000), 0],
    ['a megabyte of line breaks', '\n'.repeat(1_000_000), 0],
    ['a megabyte of brackets on one line', '('.repeat(1_000_000), 1],
    ['a megabyte of digits', '1'.repeat(1_000_000), 1],
    ['ten thousand numbered lines', Array.from({ length: 10_000 }, (_, at) => `${at % 900}. x`).join('\n'), 10_000],
    ['two hundred thousand lines that all go on', 'a b\n'.repeat(200_000), 1],
  ])('%s is read in seconds', (_, text, count) => {
    const from = performance.now();
    const read = readPasted(text);
    expect(performance.now() - from).toBeLessThan(8_000);
    // Numbers past 900 begin anew at 0, which is no number: those lines belong to the one before.
    expect(Math.abs(read.length - count)).toBeLessThanOrEqual(count > 1 ? 12 : 0);
  });
});
