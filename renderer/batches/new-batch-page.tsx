import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { batchPlan } from '#core/contract/batches.ts';
import { rowId } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { useDraft } from '../common/index.ts';
import { NewBatchForm } from './new-batch-form.tsx';
import { emptyPlan } from './plan-draft.ts';

/** Letters to many bodies: whom, which letter, what differs for each. What is entered survives a crash, a plan for each campaign. */
export default function NewBatchPage() {
  const [query] = useSearchParams();
  const campaignId = rowId.safeParse(query.get('campaignId')).data ?? null;
  // Another campaign is another plan.
  return <Kept key={campaignId ?? ''} campaignId={campaignId} />;
}

function Kept({ campaignId }: { campaignId: string | null }) {
  const [query] = useSearchParams();
  const [afresh, setAfresh] = useState(0);
  const draftKey = `new-batch:${campaignId ?? 'none'}`;
  const draft = useDraft(draftKey, (raw) => batchPlan.safeParse(raw).data ?? null);
  const settings = useQuery(orpc.settings.get.queryOptions({ input: {} }));
  const status = useQuery(orpc.register.status.queryOptions({ input: {} }));
  if (draft.state === 'loading' || settings.data === undefined || status.data === undefined) return null;
  const bodyId = rowId.safeParse(query.get('bodyId')).data;
  const empty = emptyPlan({
    campaignId,
    bodyIds: bodyId === undefined ? [] : [bodyId],
    language: settings.data.preferences.defaultLetterLanguage,
    today: status.data.today,
  });
  const found = afresh === 0 && draft.state === 'found' ? draft : null;
  return (
    <NewBatchForm
      key={afresh}
      draftKey={draftKey}
      start={found?.value ?? empty}
      restoredAt={found?.savedAt ?? null}
      onAfresh={() => setAfresh((count) => count + 1)}
    />
  );
}
