import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { CoreContext } from '#core/context.ts';
import { type Bilingual, bilingual } from '#core/contract/vocabulary.ts';
import { computeForRequest, readLawFacts } from '#core/deadlines/recompute-request.ts';
import { letterSentence } from '#core/deadlines/letter-sentence.ts';
import type { ComputedDeadline } from '#core/law/computed-deadline.ts';
import { letter } from '#db/schema/index.ts';
import { formOfAddress } from '#templates/letter-parties.ts';
import type { LetterInput } from '#templates/letter-input.ts';
import { citeAuthority } from '#templates/values/authority.ts';
import dueWordsFile from './due-words.json' with { type: 'json' };
import { inputOf } from './letter-input.ts';
import type { Suggest } from './suggestion.ts';

/** The derivation of the date that was missed, and whether a reminder has gone already. */
export const overdueNotice: Suggest = (context, request, language) => {
  const input = inputOf(context, request, language, 'overdue_notice');
  const { missed } = input.facts;
  const deadline = computeForRequest(
    context,
    request.regimeId,
    readLawFacts(context, request.id),
    request.calendarId,
  ).find((one) => missed !== null && one.clockId === missed.clockId && one.dueDate === missed.dueDate);
  const derivation = deadline ? dueSentence(deadline, context.today(), input) : '';
  return { values: { derivation, reminded: wasReminded(context, request.id) } };
};

const dueWords: Readonly<Record<string, Bilingual>> = z.record(z.string(), bilingual).parse(dueWordsFile);

/**
 * The register's own sentence for the date, in the manner of a letter: what was due in words for the body that owes it
 * instead of the clock's label, the authority cited in full.
 */
function dueSentence(deadline: ComputedDeadline, today: string, input: LetterInput): string {
  const { language } = input;
  const known = Object.hasOwn(dueWords, deadline.ruleId) ? dueWords[deadline.ruleId] : dueWords['other'];
  const what = (language === 'en' ? known?.en : known?.zh) ?? '';
  const cite = citeAuthority(deadline.authority, language);
  const sentence = letterSentence(deadline, today);
  if (language === 'en') {
    return sentence.en
      .replace(/^Under .+?, “[^”]*” was due on/, () => `Under ${cite}, ${what} was due on`)
      .replace(', the time allowed is', ', and the time allowed is');
  }
  return sentence.zh
    .replace(/^根據.+?，「[^」]*」的限期為/, () => `根據${cite}，${what}的限期為`)
    .replace('（已過），原因是', '。計算方法如下：')
    .replaceAll('對方', formOfAddress(input.body, language));
}

function wasReminded(context: CoreContext, requestId: string): boolean {
  const { orm } = context.register;
  const sent = orm
    .select({ id: letter.id })
    .from(letter)
    .where(
      and(
        eq(letter.requestId, requestId),
        eq(letter.kind, 'reminder'),
        eq(letter.state, 'sent'),
        isNull(letter.removedAt),
      ),
    )
    .get();
  return sent !== undefined;
}
