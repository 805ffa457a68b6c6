import { Button, Menu } from '@mantine/core';
import { IconDotsVertical, IconMailForward, IconPackageExport, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { client, orpc } from '../client.ts';
import { BackLink, ErrorNotice, formatInstant, Page, PageHeader, tellError, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { refreshAll } from '../query-client.ts';
import { linkTo } from '../routes.ts';
import { BatchItems } from './batch-items.tsx';
import classes from './batches.module.css';
import { exportLetters } from './export-letters.ts';
import { MarkBatchSent } from './mark-batch-sent.tsx';
import { RunProgress } from './run-progress.tsx';

/** One batch: how far it is, what failed and why, and what is done with its letters afterwards. */
export default function BatchPageView({ id }: { id: string }) {
  const { t, lang, pick } = useText('batches');
  const [, navigate] = useLocation();
  const toast = useUndoToast();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [sending, setSending] = useState(false);
  const [saving, setSaving] = useState(false);
  const { data: batch, error, refetch } = useQuery(orpc.batches.get.queryOptions({ input: { id } }));
  const back = <BackLink href={linkTo.batches()}>{t('title')}</BackLink>;
  if (batch === undefined) {
    return (
      <Page>
        <PageHeader title={t('title')} back={back} />
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  // Of the selection, what can still be done with: a row may have been sent or removed in another window since.
  const chosen = batch.items.filter((item) => selected.size === 0 || selected.has(item.id));
  const drafts = chosen.filter(({ letterState }) => letterState === 'draft');
  const letters = chosen.filter(({ letterState }) => letterState !== null);
  const itemIds = selected.size === 0 ? null : [...selected];

  async function remove(): Promise<void> {
    try {
      const { removed, journalEntryId } = await client.batches.remove({ id });
      await refreshAll();
      toast(t('removed', { count: removed }), journalEntryId);
      navigate(linkTo.batches());
    } catch (problem) {
      tellError(problem);
    }
  }
  async function save(): Promise<void> {
    setSaving(true);
    await exportLetters(id, itemIds);
    setSaving(false);
  }

  return (
    <Page fill>
      <PageHeader
        back={back}
        title={batch.subject || t(`common:letterKind.${batch.kind}`)}
        subtitle={
          <>
            {t(`common:letterKind.${batch.kind}`)} · {formatInstant(batch.createdAt, lang)}
            {batch.campaignId !== null && (
              <>
                {' · '}
                <Link href={linkTo.campaign(batch.campaignId)}>
                  {pick(batch.campaignNameEn ?? '', batch.campaignNameZh ?? '')}
                </Link>
              </>
            )}
          </>
        }
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconPackageExport size={16} aria-hidden />}
              disabled={letters.length === 0}
              loading={saving}
              onClick={() => void save()}
            >
              {t('saveLetters', { count: letters.length })}
            </Button>
            <Button
              leftSection={<IconMailForward size={16} aria-hidden />}
              disabled={drafts.length === 0}
              onClick={() => setSending(true)}
            >
              {t('markSent', { count: drafts.length })}
            </Button>
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <Button variant="default" aria-label={t('more')} px={8}>
                  <IconDotsVertical size={16} aria-hidden />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  color="red"
                  leftSection={<IconTrash size={16} aria-hidden />}
                  disabled={batch.running || batch.sentCount > 0}
                  onClick={() => void remove()}
                >
                  {t('takeBack')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      <RunProgress batch={batch} />
      {selected.size > 0 && (
        <p className={classes.selection} role="status">
          {t('selected', { count: selected.size })}
          <Button variant="subtle" size="compact-sm" onClick={() => setSelected(new Set())}>
            {t('selectNone')}
          </Button>
        </p>
      )}
      <BatchItems batch={batch} selected={selected} onSelect={setSelected} />
      {sending && (
        <MarkBatchSent
          batch={batch}
          itemIds={itemIds}
          count={drafts.length}
          onClose={() => setSending(false)}
          onSent={() => setSelected(new Set())}
        />
      )}
    </Page>
  );
}
