import { Button, Select } from '@mantine/core';
import { IconBuildingBank, IconMailOff, IconMapPinOff } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BatchBody } from '#core/contract/batches.ts';
import { bodyKind } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { DataList, type DataListColumn, type DataListSort, EmptyState } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { namesIn } from '../i18n/names-in.ts';
import { FindField } from '../requests/find-field.tsx';
import classes from './batches.module.css';
import { type BodyFilter, filterBodies, noFilter, sortBatchBodies } from './filter-bodies.ts';

interface BodyStepProps {
  bodies: UseQueryResult<BatchBody[]>;
  campaignId: string | null;
  chosen: ReadonlySet<string>;
  onCampaign: (campaignId: string | null) => void;
  onChosen: (ids: ReadonlySet<string>) => void;
}

type Sort = 'name' | 'kind' | 'asked';

/** Whom to write to: by tag, kind, law, search or hand. */
export function BodyStep({ bodies, campaignId, chosen, onCampaign, onChosen }: BodyStepProps) {
  const { t, bi, pick, lang } = useText('batches');
  const [filter, setFilter] = useState<BodyFilter>(noFilter);
  const [sort, setSort] = useState<DataListSort<Sort>>({ by: 'name', direction: 'asc' });
  const regimes = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  const campaigns = useQuery(orpc.campaigns.list.queryOptions({ input: {} }));
  const change = (part: Partial<BodyFilter>) => setFilter((now) => ({ ...now, ...part }));
  const filtered = filter !== noFilter && JSON.stringify(filter) !== JSON.stringify(noFilter);
  const shown =
    bodies.data === undefined ? undefined : sortBatchBodies(filterBodies(bodies.data, filter, chosen), sort, lang);
  const shownIds = (shown ?? []).map(({ id }) => id);
  const allChosen = shownIds.length > 0 && shownIds.every((id) => chosen.has(id));
  const tags = [...new Set((bodies.data ?? []).flatMap((body) => body.tags))].toSorted();
  const lawName = (id: string) => bi(regimes.data?.find((one) => one.id === id)?.shortName ?? { en: id, zh: id });
  const laws = [...new Set((bodies.data ?? []).flatMap((body) => body.regimeIds))];

  function toggle(id: string): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen(next);
  }
  function toggleShown(): void {
    const next = new Set(chosen);
    for (const id of shownIds) allChosen ? next.delete(id) : next.add(id);
    onChosen(next);
  }

  const columns: DataListColumn<BatchBody>[] = [
    {
      id: 'chosen',
      title: <span className="visually-hidden">{t('column.include')}</span>,
      width: 44,
      render: (row) => (
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={pick(row.nameEn, row.nameZh)}
          checked={chosen.has(row.id)}
          onChange={() => toggle(row.id)}
        />
      ),
    },
    {
      id: 'name',
      title: t('column.body'),
      sortable: true,
      ellipsis: true,
      render: (row) => (
        <>
          {pick(row.nameEn, row.nameZh)}{' '}
          <span className={classes.quiet}>{namesIn(lang, row.nameEn, row.nameZh).other}</span>
        </>
      ),
    },
    {
      id: 'kind',
      title: t('column.kind'),
      sortable: true,
      width: lang === 'en' ? 140 : 110,
      visibleWhen: '(min-width: 1000px)',
      render: (row) => t(`common:bodyKind.${row.kind}`),
    },
    {
      id: 'regimes',
      title: t('column.regimes'),
      width: 220,
      ellipsis: true,
      visibleWhen: '(min-width: 1150px)',
      render: (row) =>
        row.regimeIds.length === 0 ? (
          <span className={classes.warn}>{t('noLaw')}</span>
        ) : (
          row.regimeIds.map(lawName).join(t('listSeparator'))
        ),
    },
    {
      id: 'contact',
      title: t('column.contact'),
      width: lang === 'en' ? 200 : 184,
      render: (row) => <Contact body={row} />,
    },
    {
      id: 'asked',
      title: t('column.asked'),
      sortable: true,
      align: 'right',
      width: lang === 'en' ? 130 : 110,
      visibleWhen: '(min-width: 900px)',
      render: (row) => (row.askedCount === 0 ? <span className={classes.quiet}>–</span> : row.askedCount),
    },
  ];

  return (
    <DataList<BatchBody, Sort>
      fill
      label={t('step.bodies')}
      rows={shown}
      rowId={(row) => row.id}
      columns={columns}
      countText={(count) => t('shownChosen', { count, chosen: chosen.size })}
      sort={sort}
      onSort={setSort}
      error={bodies.error}
      onRetry={() => void bodies.refetch()}
      fetching={bodies.isFetching}
      onOpen={(row) => toggle(row.id)}
      onEscape={() => setFilter(noFilter)}
      rowClassName={(row) => (chosen.has(row.id) ? classes.chosenRow : undefined)}
      filters={
        <>
          <FindField label={t('find')} value={filter.find} onChange={(find) => change({ find })} />
          <Select
            aria-label={t('column.kind')}
            placeholder={t('anyKind')}
            clearable
            w={150}
            value={filter.kind}
            onChange={(kind) => change({ kind: bodyKind.safeParse(kind).data ?? null })}
            data={bodyKind.options.map((value) => ({ value, label: t(`common:bodyKind.${value}`) }))}
          />
          <Select
            aria-label={t('column.regimes')}
            placeholder={t('anyLaw')}
            clearable
            w={190}
            value={filter.regimeId}
            onChange={(regimeId) => change({ regimeId })}
            data={[...laws.map((value) => ({ value, label: lawName(value) })), { value: 'none', label: t('noLaw') }]}
          />
          {tags.length > 0 && (
            <Select
              aria-label={t('tag')}
              placeholder={t('anyTag')}
              clearable
              searchable
              w={150}
              value={filter.tag}
              onChange={(tag) => change({ tag })}
              data={tags}
            />
          )}
          <Select
            aria-label={t('which')}
            allowDeselect={false}
            w={190}
            value={filter.which}
            onChange={(which) => change({ which: whichOf(which) })}
            data={whiches.map((value) => ({ value, label: t(`whichIs.${value}`) }))}
          />
          {(campaigns.data?.length ?? 0) > 0 && (
            <Select
              aria-label={t('campaign')}
              placeholder={t('noCampaign')}
              clearable
              w={230}
              value={campaignId}
              onChange={onCampaign}
              data={(campaigns.data ?? []).map((one) => ({ value: one.id, label: pick(one.nameEn, one.nameZh) }))}
            />
          )}
          <Button variant="default" onClick={toggleShown} disabled={shownIds.length === 0}>
            {t(allChosen ? 'leaveShown' : 'chooseShown', { count: shownIds.length })}
          </Button>
        </>
      }
      empty={
        <EmptyState
          icon={IconBuildingBank}
          title={t('noBodies.title')}
          text={t('noBodies.text')}
          action={
            filtered ? (
              <Button variant="default" onClick={() => setFilter(noFilter)}>
                {t('common:list.clearFilters')}
              </Button>
            ) : undefined
          }
        />
      }
    />
  );
}

const whiches = ['any', 'chosen', 'notAsked', 'unreachable'] as const;
const whichOf = (value: string | null): BodyFilter['which'] => whiches.find((one) => one === value) ?? 'any';

/** What is missing for writing to it; nothing where nothing is. */
function Contact({ body }: { body: BatchBody }) {
  const { t } = useText('batches');
  return (
    <span className={classes.contact}>
      {body.email === '' && (
        <span className={classes.warn}>
          <IconMailOff size={14} aria-hidden />
          {t('noEmail')}
        </span>
      )}
      {!body.hasAddress && (
        <span className={body.email === '' ? classes.warn : classes.quiet}>
          <IconMapPinOff size={14} aria-hidden />
          {t('noAddress')}
        </span>
      )}
    </span>
  );
}
