import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { type BatchPlan, batchPlan } from '#core/contract/batches.ts';
import { rowId } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { BackLink, ErrorNotice, Page, PageHeader, useDraft } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import { NewBatchForm } from './new-batch-form.tsx';
import { emptyPlan } from './plan-draft.ts';

/**
 * Letters to many bodies: whom, which letter, what differs for each; with `?mend=` in its address, what of a batch was not
 * made. What is entered survives a crash, a plan for each campaign.
 */
export default function NewBatchPage() {
  const [query] = useSearchParams();
  const campaignId = rowId.safeParse(query.get('campaignId')).data ?? null;
  const mend = rowId.safeParse(query.get('mend')).data;
  // Another campaign is another plan.
  return mend === undefined ? (
    <Entered key={campaignId ?? ''} campaignId={campaignId} />
  ) : (
    <Mended key={mend} id={mend} />
  );
}

function Entered({ campaignId }: { campaignId: string | null }) {
  const [query] = useSearchParams();
  const settings = useQuery(orpc.settings.get.queryOptions({ input: {} }));
  const status = useQuery(orpc.register.status.queryOptions({ input: {} }));
  if (settings.data === undefined || status.data === undefined) return null;
  const bodyId = rowId.safeParse(query.get('bodyId')).data;
  const empty = emptyPlan({
    campaignId,
    bodyIds: bodyId === undefined ? [] : [bodyId],
    language: settings.data.preferences.defaultLetterLanguage,
    today: status.data.today,
  });
  return <Kept draftKey={`new-batch:${campaignId ?? 'none'}`} start={empty} mending={null} />;
}

function Mended({ id }: { id: string }) {
  const { t } = useText('batches');
  // Not kept: the form begins with what it is given first, and that must not be of an earlier visit.
  const rest = useQuery(orpc.batches.rest.queryOptions({ input: { id }, gcTime: 0 }));
  if (rest.data !== undefined) return <Kept draftKey={`mend-batch:${id}`} start={rest.data} mending={id} />;
  if (rest.error !== null) {
    return (
      <Page>
        <PageHeader back={<BackLink href={linkTo.batches()}>{t('title')}</BackLink>} title={t('mend')} />
        <ErrorNotice error={rest.error} onRetry={() => void rest.refetch()} />
      </Page>
    );
  }
  return null;
}

interface KeptProps {
  draftKey: string;
  start: BatchPlan;
  mending: string | null;
}

function Kept({ draftKey, start, mending }: KeptProps) {
  const [afresh, setAfresh] = useState(0);
  const draft = useDraft(draftKey, (raw) => batchPlan.safeParse(raw).data ?? null);
  if (draft.state === 'loading') return null;
  const found = afresh === 0 && draft.state === 'found' ? draft : null;
  return (
    <NewBatchForm
      key={afresh}
      draftKey={draftKey}
      start={found?.value ?? start}
      restoredAt={found?.savedAt ?? null}
      mending={mending}
      onAfresh={() => setAfresh((count) => count + 1)}
    />
  );
}
