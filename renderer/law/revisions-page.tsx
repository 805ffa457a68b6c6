import { Button, Checkbox } from '@mantine/core';
import { IconCheck, IconExternalLink, IconReplace, IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { DeadlineRevision } from '#core/contract/deadlines.ts';
import { orpc } from '../client.ts';
import { ClockBadge, DataList, type DataListColumn, EmptyState, KeepDates, Page, PageHeader } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import classes from './law.module.css';
import { RecheckButton, RecheckProgress, useRecheck } from './recheck.tsx';
import { RevisedDates } from './revised-dates.tsx';
import { useDecide } from './use-decide.ts';

const pageSize = 50;

/** Stored dates that a changed law or calendar would move. None moves by itself: each waits for a person. */
export default function RevisionsPage() {
  const { t, bi, pick, lang } = useText();
  const [, navigate] = useLocation();
  const [pageNumber, setPageNumber] = useState(0);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const recheck = useRecheck();
  const { decide, busy } = useDecide();
  const page = useQuery(
    orpc.deadlines.revisions.queryOptions({
      input: { offset: pageNumber * pageSize, limit: pageSize },
      placeholderData: keepPreviousData,
    }),
  );
  const rows = page.data?.rows;
  const count = page.data?.count ?? 0;
  // Those decided meanwhile are gone from the list, and so from the choice.
  const chosen = (rows ?? []).filter((row) => ticked.has(row.id)).map((row) => row.id);
  const allTicked = rows !== undefined && rows.length > 0 && chosen.length === rows.length;

  async function settle(ids: string[] | 'all', accept: boolean): Promise<void> {
    await decide(ids, accept);
    setTicked(new Set());
    setPageNumber(0);
  }
  const tick = (id: string, on: boolean) =>
    setTicked(new Set(on ? [...chosen, id] : chosen.filter((one) => one !== id)));

  const columns: DataListColumn<DeadlineRevision>[] = [
    {
      id: 'tick',
      title: (
        <Checkbox
          aria-label={t('law:revisions.tickAll')}
          checked={allTicked}
          indeterminate={chosen.length > 0 && !allTicked}
          onChange={() => setTicked(new Set(allTicked ? [] : (rows ?? []).map((row) => row.id)))}
        />
      ),
      width: 44,
      render: (row) => (
        <Checkbox
          aria-label={t('law:revisions.tick', { reference: row.reference, clock: bi(row.label) })}
          checked={ticked.has(row.id)}
          onChange={(event) => tick(row.id, event.currentTarget.checked)}
        />
      ),
    },
    { id: 'reference', title: t('law:revisions.request'), width: 124, render: (row) => row.reference },
    {
      id: 'party',
      title: t('law:revisions.party'),
      width: 110,
      visibleWhen: '(min-width: 1400px)',
      render: (row) => <ClockBadge party={row.party} />,
    },
    { id: 'clock', title: t('law:revisions.clock'), ellipsis: true, render: (row) => bi(row.label) },
    {
      id: 'dates',
      title: t('law:revisions.dates'),
      width: lang === 'en' ? 224 : 264,
      render: (row) => <RevisedDates {...row} />,
    },
    {
      id: 'reason',
      title: t('law:revisions.reason'),
      render: (row) => (
        <span className={classes.reason}>
          <KeepDates text={bi(row.reason)} />
        </span>
      ),
      visibleWhen: '(min-width: 1200px)',
    },
    {
      id: 'body',
      title: t('law:revisions.body'),
      ellipsis: true,
      width: 180,
      visibleWhen: '(min-width: 1500px)',
      render: (row) => pick(row.bodyNameEn, row.bodyNameZh),
    },
    {
      id: 'decide',
      title: <span className="visually-hidden">{t('law:revisions.decide')}</span>,
      width: lang === 'en' ? 170 : 150,
      align: 'right',
      render: (row) => (
        <div className={classes.rowButtons}>
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy}
            aria-label={t('law:revisions.acceptOf', { reference: row.reference, clock: bi(row.label) })}
            onClick={() => void settle([row.id], true)}
          >
            {t('law:revisions.accept')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            disabled={busy}
            aria-label={t('law:revisions.refuseOf', { reference: row.reference, clock: bi(row.label) })}
            onClick={() => void settle([row.id], false)}
          >
            {t('law:revisions.refuse')}
          </Button>
        </div>
      ),
    },
  ];

  return (
    <Page>
      <PageHeader
        title={t('law:revisions.title')}
        subtitle={t('law:revisions.subtitle')}
        actions={<RecheckButton {...recheck} />}
      />
      <RecheckProgress {...recheck} />
      {page.data?.stale && recheck.run.state === 'idle' && (
        <p className={classes.stale} role="status">
          {t('law:revisions.stale')}
        </p>
      )}
      <DataList<DeadlineRevision>
        label={t('law:revisions.title')}
        rows={rows}
        rowId={(row) => row.id}
        columns={columns}
        count={count}
        countText={(number) => t('law:revisions.count', { count: number, number: number.toLocaleString(lang) })}
        filters={
          count > 0 && (
            <div className={classes.buttons}>
              {chosen.length > 0 ? (
                <>
                  <Button size="xs" disabled={busy} onClick={() => void settle(chosen, true)}>
                    {t('law:revisions.acceptChosen', { count: chosen.length })}
                  </Button>
                  <Button size="xs" variant="default" disabled={busy} onClick={() => void settle(chosen, false)}>
                    {t('law:revisions.refuseChosen', { count: chosen.length })}
                  </Button>
                </>
              ) : (
                <>
                  <Button size="xs" disabled={busy} onClick={() => void settle('all', true)}>
                    {t('law:revisions.acceptAll')}
                  </Button>
                  <Button size="xs" variant="default" disabled={busy} onClick={() => void settle('all', false)}>
                    {t('law:revisions.refuseAll')}
                  </Button>
                </>
              )}
            </div>
          )
        }
        empty={
          <EmptyState icon={IconReplace} title={t('law:revisions.none.title')} text={t('law:revisions.none.text')} />
        }
        error={page.error}
        onRetry={() => void page.refetch()}
        fetching={page.isFetching}
        onOpen={(row) => navigate(linkTo.request(row.requestId))}
        onEscape={() => setTicked(new Set())}
        menu={(row) => [
          {
            label: t('deadlines:menu.open'),
            icon: IconExternalLink,
            run: () => navigate(linkTo.request(row.requestId)),
          },
          { label: t('law:revisions.accept'), icon: IconCheck, run: () => void settle([row.id], true) },
          { label: t('law:revisions.refuse'), icon: IconX, run: () => void settle([row.id], false) },
        ]}
        page={pageNumber}
        pageSize={pageSize}
        onPage={setPageNumber}
      />
    </Page>
  );
}
