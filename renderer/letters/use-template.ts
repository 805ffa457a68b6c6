import { useQuery } from '@tanstack/react-query';
import type { Letter, LetterChoices, LetterTemplate } from '#core/contract/letters.ts';
import type { LetterKind } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { useText } from '../i18n/index.ts';

type Chosen = Pick<LetterChoices, 'kind' | 'templateId' | 'templateVersion'>;

/** A draft goes on with the version it was written from, until the person takes the newest. */
export interface OlderVersion {
  name: string;
  number: number;
  /** Null: the template was taken off the list. */
  newest: LetterTemplate | null;
}

/** The template these choices name, and whether there is a newer version of it than theirs. */
export function useTemplate({ kind, templateId, templateVersion }: Chosen): {
  template: LetterTemplate | undefined;
  older: OlderVersion | null;
} {
  const templates = useQuery(orpc.letters.templates.queryOptions({ input: {} }));
  const named = useQuery({
    ...orpc.letters.ownTemplate.queryOptions({ input: { id: templateId ?? '', version: templateVersion ?? 1 } }),
    enabled: templateId !== null && templateVersion !== undefined,
  });
  if (templateId === null) {
    return { template: templates.data?.find((one) => !one.own && one.kind === kind), older: null };
  }
  const newest = templates.data?.find((one) => one.own && one.id === templateId) ?? null;
  if (templateVersion === undefined) return { template: newest ?? undefined, older: null };
  const { data } = named;
  const isOld = data !== undefined && (data.removed || data.newest > templateVersion);
  return {
    template: data,
    older: isOld ? { name: data.name.en, number: templateVersion, newest: data.removed ? null : newest } : null,
  };
}

/** The user's templates that are offered under this law: those that stand for one of these kinds, or for none. */
export function useOwnTemplates(regimeId: string | null, kinds: readonly LetterKind[]): LetterTemplate[] {
  const { data } = useQuery(orpc.letters.templates.queryOptions({ input: {} }));
  return (data ?? []).filter(
    (one) => one.own && kinds.includes(one.kind) && (regimeId === null || one.regimeIds.includes(regimeId)),
  );
}

/** What to call a letter of ours: by the user's template where it stands for no built-in letter. */
export function useLetterName(): (letter: Pick<Letter, 'kind' | 'templateId'>) => string {
  const { t, bi } = useText();
  const { data } = useQuery(orpc.letters.templates.queryOptions({ input: {} }));
  return ({ kind, templateId }) => {
    const own = kind === 'own' ? data?.find((one) => one.own && one.id === templateId) : undefined;
    return own === undefined ? t(`common:letterKind.${kind}`) : bi(own.name);
  };
}
