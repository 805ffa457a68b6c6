import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { rowId } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { useDraft } from '../common/index.ts';
import { emptyDraft, newRequestDraft } from './new-request-draft.ts';
import { NewRequestForm } from './new-request-form.tsx';

const draftKey = 'new-request';

/** Body, law, questions, letter: on one page, with the letter beside it as it grows. */
export default function NewRequestPage() {
  const [query] = useSearchParams();
  const [afresh, setAfresh] = useState(0);
  const draft = useDraft(draftKey, (raw) => newRequestDraft.safeParse(raw).data ?? null);
  const settings = useQuery(orpc.settings.get.queryOptions({ input: {} }));
  const status = useQuery(orpc.register.status.queryOptions({ input: {} }));
  if (draft.state === 'loading' || settings.data === undefined || status.data === undefined) return null;
  // linkTo.newRequest names them bodyId and campaignId; short names are for addresses written by hand.
  const asked = (name: string) => rowId.safeParse(query.get(`${name}Id`) ?? query.get(name)).data ?? null;
  const empty = emptyDraft({
    bodyId: asked('body'),
    campaignId: asked('campaign'),
    language: settings.data.preferences.defaultLetterLanguage,
    today: status.data.today,
  });
  const found = afresh === 0 && draft.state === 'found' ? draft : null;
  return (
    <NewRequestForm
      key={afresh}
      draftKey={draftKey}
      start={found?.value ?? empty}
      restoredAt={found?.savedAt ?? null}
      onAfresh={() => setAfresh((count) => count + 1)}
    />
  );
}
