import { z } from 'zod';

/**
 * The words the whole program shares. Each list is the single place where its members are named; labels in
 * both languages are in renderer/i18n, and legal meaning is in the law packs.
 */

/** A calendar date that carries legal weight: `YYYY-MM-DD`, a day that exists (30 February is refused). */
export const plainDate = z.iso.date();
export type PlainDate = z.infer<typeof plainDate>;

/** A point in time, UTC, ISO 8601 with milliseconds: `2026-11-22T08:00:00.000Z`. */
export const instant = z.iso.datetime();

/** A UUIDv7 in lower case: the key of every row, so that two registers can be joined later. */
export const rowId = z.uuid();
export type RowId = z.infer<typeof rowId>;

export const languages = ['en', 'zh-Hant-HK'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;

/** Text in both languages; the interface and the letters choose. */
export const bilingual = z.object({ en: z.string(), zh: z.string() });
export type Bilingual = z.infer<typeof bilingual>;

/** Where a request stands. Derived from facts (core/requests/derive-status.ts), never typed in. */
export const requestStatuses = [
  'draft',
  'sent',
  'acknowledged',
  'waiting',
  'clarification_asked',
  'answered',
  'under_review',
  'complaint',
  'closed',
] as const;
export const requestStatus = z.enum(requestStatuses);
export type RequestStatus = z.infer<typeof requestStatus>;

/** What a request or one question of it came to. Kept apart from status. */
export const outcomes = ['full', 'part', 'refused', 'not_held', 'no_reply', 'withdrawn'] as const;
export const outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof outcome>;

/** A dated thing that happened and moves clocks. */
export const factKinds = [
  'grounds_arose',
  'knowledge',
  'sent',
  'received',
  'registered',
  'acknowledged',
  'interim_reply',
  'extension_notice',
  'third_party_consulted',
  'clarification_asked',
  'clarification_given',
  'fee_notice',
  'fee_paid',
  'identity_asked',
  'identity_given',
  'transferred',
  'response',
  'review_asked',
  'review_answered',
  'complaint_made',
  'complaint_answered',
  'proceedings_issued',
  'court_decided',
  'withdrawn',
  'closed',
] as const;
export const factKind = z.enum(factKinds);
export type FactKind = z.infer<typeof factKind>;

/** Whose clock: what the body owes us, what it promised, what we must do before a right lapses. */
export const clockParties = ['theirs', 'promised', 'ours'] as const;
export const clockParty = z.enum(clockParties);
export type ClockParty = z.infer<typeof clockParty>;

export const channels = ['post', 'email', 'fax', 'by_hand', 'portal'] as const;
export const channel = z.enum(channels);
export type Channel = z.infer<typeof channel>;

export const letterDirections = ['outgoing', 'incoming'] as const;
export const letterDirection = z.enum(letterDirections);

/** The letters Foolscap can write; each is a folder in templates/library. */
export const letterKinds = [
  'request_code',
  'request_data_access',
  'request_data_correction',
  'request_foia',
  'request_eir',
  'request_eu_documents',
  'request_us_foia',
  'request_generic',
  'acknowledge_interim',
  'answer_clarification',
  'accept_fee',
  'object_fee',
  'reminder',
  'overdue_notice',
  'object_extension',
  'request_review',
  'complaint_ombudsman',
  'complaint_privacy',
  'complaint_regulator',
  'letter_panel',
  'letter_member',
  'thanks',
  'bundle_cover',
  'withdrawal',
] as const;
export const builtInLetterKind = z.enum(letterKinds);
/** `own`: a letter from a template of the user's that stands for none of them; sending it moves no clock. */
export const letterKind = z.enum([...letterKinds, 'own']);
export type LetterKind = z.infer<typeof letterKind>;

export const bodyKinds = [
  'bureau',
  'department',
  'statutory body',
  'legislature',
  'court administration',
  'advisory',
  'other',
] as const;
export const bodyKind = z.enum(bodyKinds);
