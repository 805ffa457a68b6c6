import { client } from '../client.ts';
import { sendable } from '../letters/letter-choices.ts';
import { askedQuestions, type NewRequestDraft } from './new-request-draft.ts';

export interface SavedRequest {
  id: string;
  reference: string;
  letterId: string | null;
  journalEntryId: string;
}

/** Registers the request with its letter as a draft: both or neither. */
export async function saveRequest(
  draft: NewRequestDraft & { bodyId: string; regimeId: string },
): Promise<SavedRequest> {
  const { bodyId, regimeId, calendarId, campaignId, letter, owner, tags, notes, reference } = draft;
  return await client.requests.create({
    fields: {
      bodyId,
      regimeId,
      calendarId,
      campaignId,
      language: letter.language,
      subject: letter.subject,
      questions: askedQuestions(draft.questions),
      owner,
      tags,
      notes,
      reference: reference.trim() === '' ? null : reference,
    },
    letter: sendable(letter),
  });
}
