import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconBuildingBank, IconExternalLink, IconFileExport, IconMailPlus, IconStack2 } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { AskedFilter, AskedRow, AskedSort } from '#core/contract/asked.ts';
import { outcomes, requestStatuses, requestStatus } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { DataList, type DataListSort, EmptyState, Section } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { FindField } from '../requests/find-field.tsx';
import { linkTo } from '../routes.ts';
import { useAskedColumns } from './asked-columns.tsx';
import { exportAsked } from './asked-csv.ts';
import { useMatrixColumns } from './asked-matrix.tsx';
import classes from './campaigns.module.css';
import { QuestionFigures } from './question-figures.tsx';

const pageSize = 50;
const outcomeFilters = ['none', ...outcomes] as const;
type Filter = Pick<AskedFilter, 'find' | 'status' | 'outcome'>;
const noFilter = { find: '', status: null, outcome: null } satisfies Filter;

/** Who was asked, who answered, what: body by body, or question by question where the bank was shared. */
export function AskedSection({ campaignId }: { campaignId: string }) {
  const { t, lang } = useText('campaigns');
  const [, navigate] = useLocation();
  const [view, setView] = useState<'table' | 'matrix'>('table');
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [sort, setSort] = useState<DataListSort<AskedSort>>({ by: 'body', direction: 'asc' });
  const [page, setPage] = useState(0);
  const [exporting, setExporting] = useState(false);
  const asked = useQuery(
    orpc.campaigns.asked.queryOptions({
      input: {
        campaignId,
        ...filter,
        sort: sort.by,
        direction: sort.direction,
        offset: page * pageSize,
        limit: pageSize,
      },
      placeholderData: keepPreviousData,
    }),
  );
  const questions = useQuery(orpc.campaigns.askedQuestions.queryOptions({ input: { campaignId } }));
  const tableColumns = useAskedColumns(asked.data?.today ?? null);
  const matrixColumns = useMatrixColumns(questions.data ?? []);
  const change = (part: Partial<Filter>) => {
    setFilter((now) => ({ ...now, ...part }));
    setPage(0);
  };
  const filtered = JSON.stringify(filter) !== JSON.stringify(noFilter);
  const open = (row: AskedRow) => navigate(linkTo.request(row.requestId));
  const isFirst = asked.data?.count === 0 && !filtered;
  const ask = (
    <Button
      component={Link}
      href={linkTo.newBatch({ campaignId })}
      variant="default"
      size="xs"
      leftSection={<IconMailPlus size={14} aria-hidden />}
    >
      {t(isFirst ? 'batches:new' : 'asked.more')}
    </Button>
  );

  async function save(): Promise<void> {
    setExporting(true);
    await exportAsked({ campaignId, ...filter }, sort, questions.data ?? []);
    setExporting(false);
  }

  const count = asked.data?.count ?? 0;
  return (
    <Section title={t('asked.title')} aside={isFirst ? null : ask}>
      <div className={view === 'matrix' ? classes.matrix : undefined}>
        <DataList<AskedRow, AskedSort>
          label={t('asked.title')}
          rows={asked.data?.rows}
          rowId={(row) => row.requestId}
          columns={view === 'table' ? tableColumns : matrixColumns}
          {...(asked.data === undefined ? {} : { count })}
          countText={(number) =>
            [
              t('asked.count', { count: number, number: number.toLocaleString(lang) }),
              t('asked.bodies', { count: asked.data?.bodyCount ?? 0 }),
            ].join(lang === 'en' ? ' ' : '，')
          }
          sort={sort}
          onSort={(next) => {
            setSort(next);
            setPage(0);
          }}
          fetching={asked.isFetching}
          error={asked.error}
          onRetry={() => void asked.refetch()}
          onOpen={open}
          onEscape={() => change(noFilter)}
          menu={(row) => [
            { label: t('open'), icon: IconExternalLink, run: () => open(row) },
            { label: t('asked.column.body'), icon: IconBuildingBank, run: () => navigate(linkTo.body(row.bodyId)) },
          ]}
          page={page}
          pageSize={pageSize}
          onPage={setPage}
          filters={
            <>
              <SegmentedControl
                aria-label={t('asked.view')}
                value={view}
                onChange={(chosen) => setView(chosen === 'matrix' ? 'matrix' : 'table')}
                data={(['table', 'matrix'] as const).map((value) => ({ value, label: t(`asked.${value}`) }))}
              />
              <FindField label={t('asked.find')} value={filter.find ?? ''} onChange={(find) => change({ find })} />
              <Select
                aria-label={t('asked.column.status')}
                placeholder={t('asked.anyStatus')}
                clearable
                w={160}
                value={filter.status ?? null}
                onChange={(status) => change({ status: requestStatus.safeParse(status).data ?? null })}
                data={requestStatuses.map((value) => ({ value, label: t(`common:status.${value}`) }))}
              />
              <Select
                aria-label={t('asked.column.outcome')}
                placeholder={t('asked.anyOutcome')}
                clearable
                w={150}
                value={filter.outcome ?? null}
                onChange={(value) => change({ outcome: outcomeFilters.find((one) => one === value) ?? null })}
                data={outcomeFilters.map((value) => ({ value, label: t(`common:outcome.${value}`) }))}
              />
              <Button
                variant="default"
                loading={exporting}
                disabled={count === 0}
                leftSection={<IconFileExport size={15} aria-hidden />}
                onClick={() => void save()}
              >
                {t('asked.export')}
              </Button>
            </>
          }
          empty={
            filtered ? (
              <EmptyState
                icon={IconStack2}
                title={t('asked.filtered.title')}
                text={t('asked.filtered.text')}
                action={
                  <Button variant="default" onClick={() => change(noFilter)}>
                    {t('common:list.clearFilters')}
                  </Button>
                }
              />
            ) : (
              <EmptyState icon={IconStack2} title={t('asked.empty.title')} text={t('asked.empty.text')} action={ask} />
            )
          }
        />
      </div>
      {view === 'matrix' && <QuestionFigures questions={questions.data} />}
    </Section>
  );
}
