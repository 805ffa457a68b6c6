import type { LetterValue } from '../fields.ts';
import type { LetterInput } from '../letter-input.ts';
import { wordsOfRegime } from '../regime-words.ts';
import { dayIn, inLanguage } from './kind-values.ts';

/** How the request is called, when it was sent and received, and what the sender may do next. */
export function requestWords({ language, request, words }: LetterInput): Record<string, LetterValue> {
  const { requestTitle, requestPhrase, remedy } = wordsOfRegime(words, request.regimeId);
  return {
    request_title: inLanguage(language, requestTitle),
    request_phrase: inLanguage(language, requestPhrase),
    remedy: inLanguage(language, remedy),
    request_date: dayIn(language, request.sentOn),
    received_date: dayIn(language, request.receivedOn),
  };
}
