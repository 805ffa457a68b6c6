import { Button, Select, Switch, TextInput } from '@mantine/core';
import {
  IconCalculator,
  IconCopy,
  IconDownload,
  IconFileImport,
  IconPlus,
  IconScale,
  IconSearch,
} from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Regime } from '#core/contract/regimes.ts';
import { orpc } from '../client.ts';
import {
  DataList,
  type DataListColumn,
  type DataListSort,
  EmptyState,
  formatShortDate,
  Page,
  PageHeader,
  SplitPane,
  UnverifiedMark,
  useToday,
} from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo, paths } from '../routes.ts';
import { blankPack } from './blank-pack.ts';
import { byJurisdiction, jurisdictionName } from './jurisdiction.ts';
import classes from './law.module.css';
import { RegimeDetail } from './regime-detail.tsx';
import { RegimeForm } from './regime-form.tsx';
import { useRegimeActions } from './use-regime-actions.ts';

type Sort = 'name' | 'jurisdiction' | 'lastChecked' | 'requests';

/** Every law Foolscap counts by, and the user's own; beside the list the one chosen. */
export default function RegimesPage({ id }: { id: string | null }) {
  const today = useToday();
  const { t, bi, lang } = useText();
  const [, navigate] = useLocation();
  const [find, setFind] = useState('');
  const [place, setPlace] = useState<string | null>(null);
  const [removed, setRemoved] = useState(false);
  const [editing, setEditing] = useState<'new' | 'chosen' | null>(null);
  const [sort, setSort] = useState<DataListSort<Sort>>({ by: 'jurisdiction', direction: 'asc' });
  const actions = useRegimeActions();
  const list = useQuery(orpc.regimes.list.queryOptions({ input: { removed }, placeholderData: keepPreviousData }));
  const chosen = list.data?.find((one) => one.id === id);
  const rows = list.data?.filter(
    (one) => (place === null || one.jurisdiction === place) && (find.trim() === '' || hasWords(one, find)),
  );
  const filtered = find !== '' || place !== null;
  const narrow = id !== null || editing === 'new';

  function hasWords(one: Regime, typed: string): boolean {
    const text = [one.name.en, one.name.zh, one.shortName.en, one.shortName.zh, jurisdictionName(one.jurisdiction, t)];
    const whole = text.join(' ').toLowerCase();
    return typed
      .toLowerCase()
      .split(/\s+/)
      .every((word) => whole.includes(word));
  }
  function open(row: Regime): void {
    setEditing(null);
    navigate(linkTo.regime(row.id));
  }
  function close(): void {
    setEditing(null);
    navigate(paths.regimes);
  }
  function clear(): void {
    setFind('');
    setPlace(null);
  }

  const columns: DataListColumn<Regime>[] = [
    {
      id: 'name',
      title: t('law:column.name'),
      sortable: true,
      ellipsis: true,
      render: (row) => (
        <>
          {bi(row.name)} {row.own && <span className={classes.quiet}>{t('law:own')}</span>}{' '}
          {row.removed && <span className={classes.quiet}>{t('law:regimes.removedMark')}</span>}
        </>
      ),
    },
    {
      id: 'jurisdiction',
      title: t('law:column.jurisdiction'),
      sortable: true,
      ellipsis: true,
      width: 124,
      render: (row) => jurisdictionName(row.jurisdiction, t),
    },
    ...(narrow
      ? []
      : [
          {
            id: 'force',
            title: t('law:column.force'),
            width: '18%',
            ellipsis: true,
            visibleWhen: '(min-width: 1400px)',
            render: (row: Regime) => <span title={bi(row.legalForce)}>{bi(row.legalForce)}</span>,
          },
          {
            id: 'lastChecked',
            title: t('law:column.lastChecked'),
            sortable: true,
            width: 130,
            visibleWhen: '(min-width: 760px)',
            render: (row: Regime) => formatShortDate(row.lastChecked, lang),
          },
          {
            id: 'verified',
            title: t('law:column.verified'),
            width: 178,
            render: (row: Regime) => <Verified regime={row} />,
          },
          {
            id: 'requests',
            title: t('law:column.requests'),
            sortable: true,
            align: 'right' as const,
            width: 112,
            render: (row: Regime) => row.requestCount.toLocaleString(lang),
          },
        ]),
  ];

  const table = (
    <DataList<Regime, Sort>
      fill
      label={t('law:regimes.title')}
      rows={rows === undefined ? undefined : sorted(rows, sort, t, bi)}
      rowId={(row) => row.id}
      columns={columns}
      countText={(count) => t('law:regimes.count', { count })}
      sort={sort}
      onSort={setSort}
      filters={
        <>
          <TextInput
            aria-label={t('law:regimes.find')}
            placeholder={t('law:regimes.find')}
            leftSection={<IconSearch size={15} aria-hidden />}
            value={find}
            onChange={(event) => setFind(event.currentTarget.value)}
            data-list-filter
          />
          <Select
            aria-label={t('law:column.jurisdiction')}
            placeholder={t('law:column.jurisdiction')}
            clearable
            w={170}
            value={place}
            onChange={setPlace}
            data={byJurisdiction(list.data ?? [], t).map(([label, [first]]) => ({
              value: first?.jurisdiction ?? '',
              label,
            }))}
          />
          <Switch
            label={t('law:regimes.withRemoved')}
            checked={removed}
            onChange={(event) => setRemoved(event.currentTarget.checked)}
          />
        </>
      }
      fetching={list.isFetching}
      error={list.error}
      onRetry={() => void list.refetch()}
      selectedId={id}
      onOpen={open}
      onSelect={(row) => {
        if (id !== null) open(row);
      }}
      onEscape={narrow ? close : clear}
      menu={(row) => [
        { label: t('common:action.open'), icon: IconScale, run: () => open(row) },
        { label: t('law:regimes.copy'), icon: IconCopy, run: () => void actions.copy(row) },
        { label: t('law:regimes.export'), icon: IconDownload, run: () => void actions.exportFile(row) },
        {
          label: t('law:regimes.calculate'),
          icon: IconCalculator,
          run: () => navigate(linkTo.calculator({ regime: row.id })),
        },
      ]}
      empty={
        <EmptyState
          icon={IconScale}
          title={t('law:regimes.none.title')}
          text={t('law:regimes.none.text')}
          action={
            filtered ? (
              <Button variant="default" onClick={clear}>
                {t('common:list.clearFilters')}
              </Button>
            ) : undefined
          }
        />
      }
    />
  );

  const detail =
    editing === 'new' ? (
      <RegimeForm
        key="new"
        id={null}
        version={null}
        initial={blankPack(today)}
        onDone={(saved) => {
          setEditing(null);
          if (saved !== null) navigate(linkTo.regime(saved));
        }}
      />
    ) : id === null ? null : chosen === undefined ? (
      list.data !== undefined && (
        <EmptyState icon={IconScale} title={t('law:regimes.gone.title')} text={t('law:regimes.gone.text')} />
      )
    ) : (
      <RegimeDetail
        key={id}
        regime={chosen}
        editing={editing === 'chosen'}
        onEdit={() => setEditing('chosen')}
        onDone={() => setEditing(null)}
      />
    );
  return (
    <Page fill>
      <PageHeader
        title={t('law:regimes.title')}
        subtitle={t('law:regimes.subtitle')}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconFileImport size={16} aria-hidden />}
              onClick={() => void actions.importFile()}
            >
              {t('law:regimes.import')}
            </Button>
            <Button
              variant={detail === null ? 'filled' : 'default'}
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setEditing('new')}
            >
              {t('law:regimes.add')}
            </Button>
          </>
        }
      />
      <SplitPane
        list={table}
        detail={detail}
        detailLabel={editing === 'new' || chosen === undefined ? t('law:regimes.add') : bi(chosen.name)}
        onClose={close}
      />
    </Page>
  );
}

/** How many of its figures were read at their source. */
function Verified({ regime }: { regime: Regime }) {
  const { t } = useText();
  const counted = regime.clocks.filter((clock) => clock.unit !== 'promised_date');
  const read = counted.filter((clock) => clock.verified).length;
  return (
    <>
      {t('law:verifiedOf', { read, total: counted.length })} <UnverifiedMark verified={read === counted.length} />
    </>
  );
}

function sorted(
  rows: readonly Regime[],
  { by, direction }: DataListSort<Sort>,
  t: (key: string) => string,
  bi: (text: Regime['name']) => string,
): Regime[] {
  const way = direction === 'asc' ? 1 : -1;
  const place = (row: Regime) => (row.jurisdiction === 'HK' ? '' : jurisdictionName(row.jurisdiction, t));
  return rows.toSorted((a, b) => {
    if (by === 'requests') return way * (a.requestCount - b.requestCount);
    if (by === 'lastChecked') return way * a.lastChecked.localeCompare(b.lastChecked);
    if (by === 'name') return way * bi(a.name).localeCompare(bi(b.name));
    // Within a place as the list has them: the law asked for most comes first.
    return way * place(a).localeCompare(place(b));
  });
}
