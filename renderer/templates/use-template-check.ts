import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from '../client.ts';
import { type TemplateDraft, wholeFields } from './template-draft.ts';

/** Typing in a form pauses this long before the document is looked at anew. */
const pauseMs = 250;

const keys = new WeakMap<File, number>();
let lastKey = 0;

/** A file has nothing to tell it from another of the same name: it is numbered when it is first asked about. */
export function keyOfFile(file: File): number {
  const key = keys.get(file) ?? (lastKey += 1);
  keys.set(file, key);
  return key;
}

type Candidate = Pick<TemplateDraft, 'kind' | 'language' | 'fields'>;

/** What Foolscap finds in the document with these fields, and the letter with sample data once nothing is wrong. */
export function useTemplateCheck(file: File | null, draft: Candidate) {
  const fields = wholeFields(draft.fields);
  const wanted = JSON.stringify({ kind: draft.kind, language: draft.language, fields });
  const [settled] = useDebouncedValue(wanted, pauseMs);
  const asked: Candidate = JSON.parse(settled);
  const fileKey = file === null ? null : keyOfFile(file);
  const check = useQuery({
    queryKey: ['template-check', fileKey, asked.kind, JSON.stringify(asked.fields)],
    queryFn: async () => {
      if (file === null) throw new Error('there is no document to check');
      return await client.templates.check({ file, kind: asked.kind, fields: asked.fields });
    },
    enabled: file !== null,
    // Of the same document with other fields the last result stays until the new one is here; of another it does not.
    placeholderData: (last, query) => (query?.queryKey[1] === fileKey ? last : undefined),
    gcTime: 30_000,
  });
  const found = file === null ? undefined : check.data;
  const preview = useQuery({
    queryKey: ['template-preview', fileKey, settled],
    queryFn: async () => {
      if (file === null) throw new Error('there is no document to show');
      return await client.templates.preview({ of: { file, ...asked } });
    },
    enabled: file !== null && found?.sound === true && !check.isPlaceholderData,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    structuralSharing: false,
  });
  return {
    found,
    checking: check.isFetching || wanted !== settled,
    error: file === null ? null : (check.error ?? preview.error),
    docx: found?.sound === true ? (preview.data?.docx ?? null) : null,
    drawing: preview.isFetching,
  };
}
