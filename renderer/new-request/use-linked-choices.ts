import { useQuery } from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useEffect } from 'react';
import type { LetterChoices } from '#core/contract/letters.ts';
import { type Language, type LetterKind, letterKind } from '#core/contract/vocabulary.ts';
import { client, orpc } from '../client.ts';
import { withChange } from '../letters/letter-choices.ts';
import { bankText } from '../questions/bank-picks.ts';
import type { NewRequestDraft } from './new-request-draft.ts';

/** What follows from a choice: the law from the body, the letter from the law, the bank's words from the language. */
export function useLinkedChoices(draft: NewRequestDraft, setDraft: Dispatch<SetStateAction<NewRequestDraft>>) {
  const { bodyId, regimeId } = draft;
  const regimes = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  const templates = useQuery(orpc.letters.templates.queryOptions({ input: {} }));
  const bank = useQuery(orpc.campaigns.bank.queryOptions({ input: { campaignId: draft.campaignId } }));

  function withRegime(now: NewRequestDraft, chosen: string | null): NewRequestDraft {
    const kind = letterKind.safeParse(regimes.data?.find((one) => one.id === chosen)?.requestLetterKind).data;
    const calendarId = chosen === now.regimeId ? now.calendarId : null;
    const next = {
      ...now,
      regimeId: chosen,
      calendarId,
      letter: kind === undefined ? now.letter : fitting(now.letter, kind, chosen),
    };
    const written = templates.data?.find((one) => !one.own && one.kind === kind)?.languages ?? [];
    const [first] = written;
    return first === undefined || written.includes(next.letter.language) ? next : inLanguage(next, first);
  }

  /** A template of the user's stays only if it stands for this letter and is offered under this law. */
  function fitting(letter: LetterChoices, kind: LetterKind, chosen: string | null): LetterChoices {
    const own = templates.data?.find((one) => one.own && one.id === letter.templateId);
    const stays = own !== undefined && own.kind === kind && chosen !== null && own.regimeIds.includes(chosen);
    return withChange(letter, stays || letter.templateId === null ? { kind } : { kind, templateId: null });
  }

  /** The first law the body answers under is the usual one; a law it does not answer under is let go. */
  async function chooseBody(chosen: string | null): Promise<void> {
    setDraft((now) => ({ ...now, bodyId: chosen }));
    if (chosen === null) return;
    const body = await client.bodies.get({ id: chosen });
    setDraft((now) => {
      if (now.bodyId !== chosen) return now;
      const fits = now.regimeId !== null && body.regimeIds.includes(now.regimeId);
      const known = body.regimeIds.find((id) => regimes.data?.some((one) => one.id === id)) ?? null;
      const next = fits ? now : withRegime(now, known);
      return body.email === '' && next.letter.channel === 'email'
        ? { ...next, letter: { ...next.letter, channel: 'post' } }
        : next;
    });
  }

  // A body that came with the address has not been chosen by hand, and its law is still open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the laws are known
  useEffect(() => {
    if (bodyId !== null && regimeId === null && regimes.data !== undefined) void chooseBody(bodyId);
  }, [regimes.data]);

  function inLanguage(now: NewRequestDraft, language: Language): NewRequestDraft {
    return {
      ...now,
      // A template of the user's is in one language only.
      letter: language === now.letter.language ? now.letter : withChange(now.letter, { language, templateId: null }),
      questions: now.questions.map((question) => {
        const from = bank.data?.find((one) => one.id === question.bankId);
        // Words the person changed are theirs and stay.
        const untouched = from !== undefined && question.text === bankText(from, now.letter.language);
        return untouched ? { ...question, text: bankText(from, language) } : question;
      }),
    };
  }

  return {
    chooseBody: (chosen: string | null) => void chooseBody(chosen),
    chooseRegime: (chosen: string) => setDraft((now) => withRegime(now, chosen)),
    chooseLanguage: (language: Language) => setDraft((now) => inLanguage(now, language)),
  };
}
