import type {
  Bilingual,
  Channel,
  ClockParty,
  FactKind,
  Language,
  LetterKind,
  Outcome,
  PlainDate,
} from '#core/contract/vocabulary.ts';
import type { Levelled } from '#core/contract/question-outline.ts';
import type { LetterValues } from './fields.ts';
import type { RegimeWordsFile } from './regime-words.ts';

/** The body written to, as the register has it. Any text may be empty; a missing language falls back to the other. */
export interface LetterBodyInput {
  nameEn: string;
  nameZh: string;
  shortZh: string;
  /** 貴局, 貴署 and so on. */
  formZh: string;
  addresseeEn: string;
  addresseeZh: string;
  addressEn: string;
  addressZh: string;
  email: string;
  fax: string;
}

/** Who writes. */
export interface LetterSenderInput {
  nameEn: string;
  nameZh: string;
  titleEn: string;
  titleZh: string;
  organisationEn: string;
  organisationZh: string;
  addressEn: string;
  addressZh: string;
  email: string;
  phone: string;
}

/** `level` 1: a part, (a), of the last question before it. */
export interface LetterQuestion extends Levelled {
  text: string;
}

export interface LetterRequestInput {
  reference: string;
  theirReference: string;
  regimeId: string;
  /** The law pack's own name for the regime; empty where no pack is installed. */
  regimeName: Bilingual;
  /** The law pack's paragraph for a request (`paragraphs.request`); '' where the pack has none. */
  lawParagraphEn: string;
  lawParagraphZh: string;
  /** Its paragraph for a complaint (`paragraphs.complaint`); empty where the pack has none. */
  complaintParagraph: Bilingual;
  questions: readonly LetterQuestion[];
  /** When the request was sent, and received; null while unknown. */
  sentOn: PlainDate | null;
  receivedOn: PlainDate | null;
}

/** Something that happened, as a letter may quote it. */
export interface LetterFactInput {
  kind: FactKind;
  /** The day it happened: for what came, the day it reached us. */
  date: PlainDate;
  /** The date a notice promises. */
  until: PlainDate | null;
  theirReference: string;
  outcome: Outcome | null;
  grounds: readonly string[];
}

/** A clock of the request as it stands on the day of the letter. */
export interface LetterClockInput {
  clockId: string;
  party: ClockParty;
  dueDate: PlainDate;
  /** The day it counts from; for a bar, the day the matter became known. */
  basisDate: PlainDate;
  /** Nothing has ended it or taken its place. */
  running: boolean;
  /** It is shown, but not asserted, until something else happens. */
  conditional: boolean;
  authority: Bilingual;
  /** Whether figure and calendar were checked against a source; a letter states one that was not as our understanding. */
  verified: boolean;
}

export interface LetterFactsInput {
  /** The clock whose date has passed (reminder). */
  missed: { clockId: string; dueDate: PlainDate } | null;
  /** The date of their reply (review). */
  repliedOn: PlainDate | null;
  /** Everything recorded, oldest first; empty for a request that is still being written. */
  log: readonly LetterFactInput[];
  /** In order of their dates. */
  clocks: readonly LetterClockInput[];
}

export interface LetterInput {
  kind: LetterKind;
  language: Language;
  body: LetterBodyInput;
  sender: LetterSenderInput;
  request: LetterRequestInput;
  facts: LetterFactsInput;
  letter: {
    date: PlainDate;
    channel: Channel;
    subject: string;
    enclosures: readonly string[];
    copies: readonly string[];
  };
  /**
   * What the user filled in, by field name; dates as YYYY-MM-DD. They win over what is computed here, but a blank one
   * does not: clearing a field is not a wish for a hole.
   */
  user: LetterValues;
  /** `library.regimeWords` */
  words: RegimeWordsFile;
}
