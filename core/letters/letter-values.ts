import { eq } from 'drizzle-orm';
import type { LetterChoices, LetterParties } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';
import { computeForRequest, readLawFacts, type StoredFact } from '#core/deadlines/recompute-request.ts';
import { notFound } from '#core/errors.ts';
import { isOverdue } from '#core/law/compute-deadlines.ts';
import type { ComputedDeadline } from '#core/law/computed-deadline.ts';
import type { Bilingual, LawFact } from '#core/law/types.ts';
import { body, type senderProfile } from '#db/schema/index.ts';
import type { LetterTemplateInUse } from '#core/templates/letter-template.ts';
import type { LetterValues } from '#templates/fields.ts';
import type { FieldGap } from '#templates/fill/gaps.ts';
import { buildLetterValues } from '#templates/letter-data.ts';
import type { LetterClockInput, LetterFactInput, LetterInput } from '#templates/letter-input.ts';
import { spellChoices } from '#templates/own/custom-fields.ts';
import { generalValues } from '#templates/own/general-fields.ts';
import type { LetterSubject } from './about-request.ts';
import { writtenParties } from './written-parties.ts';

const nobody: LetterInput['sender'] = {
  nameEn: '',
  nameZh: '',
  titleEn: '',
  titleZh: '',
  organisationEn: '',
  organisationZh: '',
  addressEn: '',
  addressZh: '',
  email: '',
  phone: '',
};

/**
 * The value of every field of a letter, from the register and from what the user chose; a gap for every choice that is
 * not among its options. A template of the user's may also print what of the request its kind of letter does not.
 */
export function letterValues(
  context: CoreContext,
  { own, fields }: Pick<LetterTemplateInUse, 'own' | 'fields'>,
  choices: LetterChoices,
  about: LetterSubject,
  sender: typeof senderProfile.$inferSelect | null,
): { values: LetterValues; gaps: FieldGap[]; clocks: readonly LetterClockInput[]; parties: LetterParties } {
  const input = letterInput(context, choices, about, sender);
  const spelled = own ? spellChoices(input.user, fields, choices.language) : null;
  const values =
    spelled === null
      ? buildLetterValues(input)
      : { ...generalValues(input), ...buildLetterValues({ ...input, user: spelled.values }) };
  return { values, gaps: spelled?.gaps ?? [], clocks: input.facts.clocks, parties: writtenParties(input, values) };
}

/** Brings together what a letter says: the body, the sender, the request, the law and the dates out of the facts. */
export function letterInput(
  context: CoreContext,
  choices: LetterChoices,
  about: LetterSubject,
  sender: typeof senderProfile.$inferSelect | null,
): LetterInput {
  const to = context.register.orm.select().from(body).where(eq(body.id, about.bodyId)).get();
  if (!to) throw notFound('body', about.bodyId);
  const facts = about.requestId === null ? [] : readLawFacts(context, about.requestId);
  const pack = context.law.packs.get(about.regimeId);
  const paragraph = pack?.paragraphs['request'];
  const clocks = computeForRequest(context, about.regimeId, facts, about.calendarId);
  return {
    kind: choices.kind,
    language: choices.language,
    body: to,
    sender: sender ?? nobody,
    request: {
      reference: about.reference,
      theirReference: about.theirReference,
      regimeId: about.regimeId,
      regimeName: pack?.name ?? untold,
      lawParagraphEn: paragraph?.en ?? '',
      lawParagraphZh: paragraph?.zh ?? '',
      complaintParagraph: pack?.paragraphs['complaint'] ?? untold,
      questions: about.questions,
      sentOn: facts.find((fact) => fact.kind === 'sent')?.date ?? null,
      receivedOn: facts.find((fact) => fact.kind === 'received')?.date ?? null,
    },
    facts: {
      missed: missedClock(clocks, choices.date),
      repliedOn: lastReply(facts),
      log: facts.map(quoted),
      clocks: clocks.map(standing).sort((a, b) => a.dueDate.localeCompare(b.dueDate)),
    },
    letter: {
      date: choices.date,
      channel: choices.channel,
      subject: choices.subject,
      enclosures: choices.enclosures,
      copies: choices.copies,
    },
    user: choices.values,
    words: context.templates.regimeWords,
  };
}

const untold: Bilingual = { en: '', zh: '' };

function quoted({ kind, date, until, theirReference, outcome, grounds }: StoredFact): LetterFactInput {
  return { kind, date, until: until ?? null, theirReference, outcome: outcome ?? null, grounds };
}

function standing({
  clockId,
  party,
  dueDate,
  basisDate,
  state,
  conditional,
  authority,
  verified,
}: ComputedDeadline): LetterClockInput {
  return { clockId, party, dueDate, basisDate, running: state === 'running', conditional, authority, verified };
}

/** The reply a review is about: the last answer; before there is one, the last interim reply or notice. */
function lastReply(facts: readonly LawFact[]): string | null {
  const answer = facts.findLast((fact) => fact.kind === 'response' || fact.kind === 'review_answered');
  const interim = facts.findLast((fact) => fact.kind === 'interim_reply' || fact.kind === 'extension_notice');
  return (answer ?? interim)?.date ?? null;
}

/**
 * The date a reminder holds against them: of those that have passed when the letter is dated, the latest, since the
 * body's own promise or the outer limit weighs more than the first target. Null while nothing has been missed.
 */
function missedClock(clocks: readonly ComputedDeadline[], on: string): LetterInput['facts']['missed'] {
  const missed = clocks
    .filter((one) => one.party !== 'ours' && isOverdue(one, on))
    .sort((a, b) => a.dueDate.localeCompare(b.dueDate))
    .at(-1);
  return missed ? { clockId: missed.clockId, dueDate: missed.dueDate } : null;
}
