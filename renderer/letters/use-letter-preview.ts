import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FieldGap } from '#core/contract/errors.ts';
import type { LetterChoicesInput, UnverifiedLaw } from '#core/contract/letters.ts';
import type { QuestionLevel } from '#core/contract/question-outline.ts';
import { client } from '../client.ts';

export type LetterAbout =
  | { requestId: string }
  | {
      unsaved: {
        bodyId: string;
        regimeId: string;
        campaignId: string | null;
        questions: { text: string; level: QuestionLevel }[];
      };
    };

export interface LivePreview {
  docx: Blob | null;
  gaps: FieldGap[];
  /** What of the law the letter says that was not read at its source. */
  unverified: UnverifiedLaw[];
  /** The letter on show is not yet the one that was typed. */
  behind: boolean;
  error: unknown;
}

/** Shorter than between the keys of a slow writer, longer than between those of a quick one. */
const pauseMs = 100;

/** The letter as it would be written from these choices; null choices: not enough is known to write one. */
export function useLetterPreview(choices: LetterChoicesInput | null, about: LetterAbout | null): LivePreview {
  const wanted = choices === null || about === null ? null : JSON.stringify({ choices, about });
  const [settled] = useDebouncedValue(wanted, pauseMs);
  const { data, error, isFetching } = useQuery({
    // Not among the register's answers (orpc keys): a change elsewhere must not draw the letter again while typing.
    queryKey: ['letter-preview', settled],
    queryFn: () => {
      const { choices, about }: { choices: LetterChoicesInput; about: LetterAbout } = JSON.parse(settled ?? '');
      return client.letters.preview({ choices, about });
    },
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    structuralSharing: false,
  });
  if (wanted === null) return { docx: null, gaps: [], unverified: [], behind: false, error: null };
  const { docx = null, gaps = [], unverified = [] } = data ?? {};
  return { docx, gaps, unverified, behind: isFetching || wanted !== settled, error };
}
