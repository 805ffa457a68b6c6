import { Button } from '@mantine/core';
import { IconBooks, IconExternalLink, IconFileText, IconFlag, IconPlus, IconStack2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { CampaignSummary } from '#core/contract/campaigns.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { DataList, type DataListColumn, type DataListSort, EmptyState, Page, PageHeader } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { namesIn } from '../i18n/names-in.ts';
import { linkTo } from '../routes.ts';
import { CampaignDialog } from './campaign-dialog.tsx';
import classes from './campaigns.module.css';

type Sort = 'name' | 'requests' | 'open' | 'overdue' | 'answered';

/** The matters that requests belong to, with how far each has come. */
export default function CampaignsPage() {
  const { t, lang, pick } = useText('campaigns');
  const [, navigate] = useLocation();
  const [sort, setSort] = useState<DataListSort<Sort>>({ by: 'name', direction: 'asc' });
  const [adding, setAdding] = useState(false);
  const { data, error, refetch, isFetching } = useQuery(orpc.campaigns.list.queryOptions({ input: {} }));
  const open = (row: CampaignSummary) => navigate(linkTo.campaign(row.id));
  const figure = (id: Sort, value: (row: CampaignSummary) => number, width = 124): DataListColumn<CampaignSummary> => ({
    id,
    title: t(`column.${id}`),
    sortable: true,
    align: 'right',
    width,
    render: (row) => (
      <span className={id === 'overdue' && value(row) > 0 ? classes.late : undefined}>{value(row)}</span>
    ),
  });
  const columns: DataListColumn<CampaignSummary>[] = [
    {
      id: 'name',
      title: t('column.name'),
      sortable: true,
      ellipsis: true,
      render: (row) => pick(row.nameEn, row.nameZh),
    },
    figure('requests', (row) => row.requestCount),
    figure('open', (row) => row.openCount),
    figure('overdue', (row) => row.overdueCount),
    figure('answered', (row) => row.answeredCount, 148),
    {
      id: 'bodies',
      title: t('column.bodies'),
      align: 'right',
      width: 96,
      visibleWhen: '(min-width: 1000px)',
      render: (row) => row.bodyCount,
    },
    {
      id: 'questions',
      title: t('column.questions'),
      align: 'right',
      width: 96,
      visibleWhen: '(min-width: 1000px)',
      render: (row) => row.questionCount,
    },
  ];
  const addButton = (variant: 'default' | 'filled') => (
    <Button variant={variant} leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader
        title={t('title')}
        subtitle={t('about')}
        actions={
          <>
            <Button
              component={Link}
              href={linkTo.generalBank()}
              variant="default"
              leftSection={<IconBooks size={16} aria-hidden />}
            >
              {t('questions:bank.generalShort')}
            </Button>
            {data?.length !== 0 && addButton('filled')}
          </>
        }
      />
      <DataList<CampaignSummary, Sort>
        label={t('title')}
        rows={data === undefined ? undefined : sorted(data, sort, lang)}
        rowId={(row) => row.id}
        columns={columns}
        countText={(count) => t('count', { count })}
        sort={sort}
        onSort={setSort}
        fetching={isFetching}
        error={error}
        onRetry={() => void refetch()}
        onOpen={open}
        menu={(row) => [
          { label: t('open'), icon: IconExternalLink, run: () => open(row) },
          {
            label: t('newRequest'),
            icon: IconFileText,
            run: () => navigate(linkTo.newRequest({ campaignId: row.id })),
          },
          {
            label: t('asked.more'),
            icon: IconStack2,
            run: () => navigate(linkTo.newBatch({ campaignId: row.id })),
          },
        ]}
        empty={
          <EmptyState icon={IconFlag} title={t('none.title')} text={t('none.text')} action={addButton('filled')} />
        }
      />
      {adding && (
        <CampaignDialog
          campaign={null}
          onDone={(saved) => {
            setAdding(false);
            if (saved !== null) navigate(linkTo.campaign(saved));
          }}
        />
      )}
    </Page>
  );
}

function sorted(
  rows: readonly CampaignSummary[],
  { by, direction }: DataListSort<Sort>,
  lang: Language,
): CampaignSummary[] {
  const inWords = new Intl.Collator(lang);
  const name = (row: CampaignSummary) => namesIn(lang, row.nameEn, row.nameZh).shown;
  const figure: Record<Exclude<Sort, 'name'>, (row: CampaignSummary) => number> = {
    requests: (row) => row.requestCount,
    open: (row) => row.openCount,
    overdue: (row) => row.overdueCount,
    answered: (row) => row.answeredCount,
  };
  const inOrder = rows.toSorted((one, other) =>
    by === 'name'
      ? inWords.compare(name(one), name(other))
      : figure[by](one) - figure[by](other) || inWords.compare(name(one), name(other)),
  );
  return direction === 'asc' ? inOrder : inOrder.reverse();
}
