import { eq } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import type { Bilingual, FactKind, Language } from '#core/contract/vocabulary.ts';
import { body } from '#db/schema/index.ts';
import { letterDate } from '#templates/dates.ts';
import type { LetterInput } from '#templates/letter-input.ts';
import { bodyInSentence } from '#templates/values/recipient.ts';
import { type ChronologyRow, chronologyLines, chronologyRows } from '#templates/values/chronology.ts';

/** Events that left a document to enclose, ours and theirs, and what the list of enclosures calls it. */
const documents: Partial<Record<FactKind, { en: string; zh: string }>> = {
  sent: { en: 'My request of {date}', zh: '本人於{date}提出的要求' },
  acknowledged: { en: 'Acknowledgement by {body} of {date}', zh: '{body}於{date}的認收通知' },
  interim_reply: { en: 'Interim reply of {body} of {date}', zh: '{body}於{date}的初步答覆' },
  extension_notice: { en: 'Notice of extension by {body} of {date}', zh: '{body}於{date}的延期通知' },
  clarification_asked: {
    en: 'Letter of {body} of {date} asking for clarification',
    zh: '{body}於{date}要求澄清的函件',
  },
  clarification_given: { en: 'My clarification of {date}', zh: '本人於{date}作出的澄清' },
  fee_notice: { en: 'Notice of fee by {body} of {date}', zh: '{body}於{date}的收費通知' },
  response: { en: 'Reply of {body} of {date}', zh: '{body}於{date}的覆函' },
  review_asked: { en: 'My request for review of {date}', zh: '本人於{date}提出的覆檢要求' },
  review_answered: { en: 'Reply of {body} on review of {date}', zh: '{body}於{date}就覆檢作出的覆函' },
};

/** The history of the request as lines of a table, and the documents it refers to by number. */
export function historyOf(input: LetterInput): { chronology: string[]; enclosures: string[] } {
  const enclosures: string[] = [];
  const name = bodyInSentence(input);
  const rows = chronologyRows(input).map((row): ChronologyRow => {
    const document = row.kind === null ? undefined : documents[row.kind];
    if (!document) return row;
    const number = String(enclosures.length + 1);
    const text = input.language === 'en' ? document.en : document.zh;
    enclosures.push(`(${number}) ${text.replace('{body}', () => name).replace('{date}', () => row.date)}`);
    return { ...row, enclosure: number };
  });
  return { chronology: chronologyLines(rows), enclosures };
}

/** Where a built-in body is written to, as the register has it. */
export function addressOf(
  context: CoreContext,
  builtinKey: string,
  language: Language,
): { recipient_address: string; recipient_email: string } {
  const to = context.register.orm.select().from(body).where(eq(body.builtinKey, builtinKey)).get();
  const [wanted, other] = language === 'en' ? [to?.addressEn, to?.addressZh] : [to?.addressZh, to?.addressEn];
  return { recipient_address: wanted || other || '', recipient_email: to?.email ?? '' };
}

/** A thing to complain of, in both languages; it completes "I complain that". */
export interface ComplaintPoint {
  id: 'late' | 'withheld' | 'nothing' | 'search' | 'review_unanswered' | 'review_wrong';
  text: Bilingual;
}

/** What the facts give reason to complain of. The person adds and strikes out. */
export function complaintPoints(input: LetterInput): ComplaintPoint[] {
  const { facts, letter } = input;
  const points: ComplaintPoint[] = [];
  const say = (id: ComplaintPoint['id'], en: string, zh: string) => points.push({ id, text: { en, zh } });
  const late = facts.clocks.filter(
    (one) =>
      one.party !== 'ours' &&
      one.running &&
      !one.conditional &&
      one.dueDate < letter.date &&
      one.clockId !== 'review_reply',
  );
  const last = late.at(-1);
  if (last) {
    const [en, zh] = inBoth(last.dueDate);
    say('late', `no reply was given by ${en}, and none has been given since`, `於${zh}或之前未獲答覆，其後亦然`);
  }
  const answer = facts.log.findLast(({ kind }) => kind === 'response');
  if (answer?.outcome === 'refused' || answer?.outcome === 'part') {
    say(
      'withheld',
      'the information is withheld without sufficient reason, and the harm said to follow from disclosure does not outweigh the public interest in it',
      '拒絕披露資料而無充分理由，所指的損害亦不足以凌駕披露資料的公眾利益',
    );
  }
  if (answer?.outcome === 'refused') {
    say(
      'nothing',
      'no part of the information was supplied, even where no exception applies',
      '即使資料中有不受例外規定限制的部分，亦未有提供',
    );
  }
  if (answer?.outcome === 'not_held') {
    say('search', 'the search made for the information was not sufficient', '未有充分查找有關資料');
  }
  const asked = facts.log.findLast(({ kind }) => kind === 'review_asked');
  const reviewed = facts.log.findLast(({ kind }) => kind === 'review_answered');
  if (asked && (!reviewed || reviewed.date < asked.date)) {
    // While their time for the review runs, that it has not been answered is nothing to complain of.
    const hasTime = facts.clocks.some(
      (one) =>
        one.party === 'theirs' &&
        one.running &&
        !one.conditional &&
        one.basisDate >= asked.date &&
        one.dueDate >= letter.date,
    );
    const [en, zh] = inBoth(asked.date);
    if (!hasTime) {
      say(
        'review_unanswered',
        `my request for review of ${en} has not been answered`,
        `本人於${zh}提出的覆檢要求未獲答覆`,
      );
    }
  } else if (reviewed?.outcome === 'refused' || reviewed?.outcome === 'part') {
    say('review_wrong', 'the review did not put the matter right', '覆檢未能糾正有關情況');
  }
  return points;
}

const inBoth = (date: string) => [letterDate(date, 'en'), letterDate(date, 'zh-Hant-HK')] as const;

/** All of them as the items of a letter. */
export function complaintsOf(input: LetterInput): string[] {
  const texts = complaintPoints(input).map(({ text }) => (input.language === 'en' ? text.en : text.zh));
  return asOneSentence(texts, input.language);
}

/** The points run on as one sentence: semicolons, "and" before the last, a full stop. */
export function asOneSentence(points: readonly string[], language: Language): string[] {
  const english = language === 'en';
  return points.map((text, at) => text + ending(at, points.length, english));
}

function ending(at: number, count: number, english: boolean): string {
  if (at === count - 1) return english ? '.' : '。';
  if (at === count - 2) return english ? '; and' : '；及';
  return english ? ';' : '；';
}
