import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFileText, IconPlus, IconStack2, IconTrash } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { RequestRow } from '#core/contract/requests.ts';
import { orpc } from '../client.ts';
import { DataList, EmptyState, PageHeader } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import { useRequestColumns } from './request-columns.tsx';
import { RequestFilters } from './request-filters.tsx';
import {
  filterOf,
  isFiltered,
  readRequestList,
  rememberList,
  type RequestListView,
  withoutFilters,
  writeRequestList,
} from './request-list-view.ts';
import { RequestPane } from './request-page.tsx';
import { useRowMenu } from './row-menu.ts';
import classes from './list.module.css';

const pageSize = 50;
type Sort = RequestListView['sort'];

/** Every request of the register; from 1280 px with the chosen one beside the list. */
export default function RequestsPage() {
  const { t, lang } = useText();
  const [, navigate] = useLocation();
  const [query, setQuery] = useSearchParams();
  const wide = useMediaQuery('(min-width: 1280px)', window.innerWidth >= 1280);
  const view = readRequestList(query);
  const openId = wide ? view.open : null;
  const show = (change: Partial<RequestListView>) => {
    // Any other change begins at the first page again.
    const page = 'open' in change ? view.page : 0;
    setQuery(writeRequestList({ ...view, page, ...change }), { replace: true });
  };
  useEffect(() => rememberList(query), [query]);

  const page = useQuery(
    orpc.requests.page.queryOptions({
      input: {
        ...filterOf(view),
        sort: view.sort,
        direction: view.direction,
        offset: view.page * pageSize,
        limit: pageSize,
      },
      placeholderData: keepPreviousData,
    }),
  );
  const count = useQuery(
    orpc.requests.count.queryOptions({ input: filterOf(view), placeholderData: keepPreviousData }),
  );
  const columns = useRequestColumns({ today: page.data?.today ?? null, compact: openId !== null });
  const menu = useRowMenu({ inBin: view.removed, onFilter: show });
  const open = (row: RequestRow) => (wide ? show({ open: row.id }) : navigate(linkTo.request(row.id)));

  return (
    <div className={classes.list} data-split={openId !== null || undefined}>
      <div className={classes.listPane}>
        <PageHeader
          title={view.removed ? t('requests:bin.pageTitle') : t('requests:title')}
          actions={
            <>
              <Button
                component={Link}
                href={linkTo.newBatch()}
                variant="default"
                leftSection={<IconStack2 size={16} aria-hidden />}
              >
                {t('batches:new')}
              </Button>
              <Button component={Link} href={linkTo.newRequest()} leftSection={<IconPlus size={16} aria-hidden />}>
                {t('app:nav.newRequest')}
              </Button>
            </>
          }
        />
        <DataList<RequestRow, Sort>
          fill
          label={t('requests:title')}
          rows={page.data?.rows}
          rowId={(row) => row.id}
          columns={columns}
          {...(count.data === undefined ? {} : { count: count.data.count })}
          countText={(number) => t('requests:count', { count: number, number: number.toLocaleString(lang) })}
          sort={{ by: view.sort, direction: view.direction }}
          onSort={({ by, direction }) =>
            show({ sort: by, direction: by === view.sort ? direction : firstDirection(by) })
          }
          filters={<RequestFilters view={view} onChange={show} compact={openId !== null} />}
          empty={<Empty view={view} onClear={() => show(withoutFilters(view))} />}
          error={page.error}
          onRetry={() => void page.refetch()}
          fetching={page.isFetching}
          selectedId={openId}
          onSelect={(row) => openId !== null && show({ open: row.id })}
          onOpen={open}
          onEscape={() => (openId === null ? isFiltered(view) && show(withoutFilters(view)) : show({ open: null }))}
          menu={menu}
          page={view.page}
          pageSize={pageSize}
          onPage={(next) => show({ page: next })}
        />
      </div>
      {openId !== null && (
        <aside className={classes.detailPane} aria-label={t('requests:detail')}>
          <RequestPane key={openId} id={openId} onClose={() => show({ open: null })} />
        </aside>
      )}
    </div>
  );
}

/** Names and coming dates from the first, what has happened from the last. */
function firstDirection(by: Sort): 'asc' | 'desc' {
  return by === 'updatedAt' || by === 'lastEventOn' ? 'desc' : 'asc';
}

function Empty({ view, onClear }: { view: RequestListView; onClear: () => void }) {
  const { t } = useText();
  if (isFiltered(view)) {
    return (
      <EmptyState
        icon={IconFileText}
        title={t('requests:empty.filtered')}
        text={t('requests:empty.filteredText')}
        action={
          <Button variant="default" onClick={onClear}>
            {t('common:list.clearFilters')}
          </Button>
        }
      />
    );
  }
  if (view.removed)
    return <EmptyState icon={IconTrash} title={t('requests:bin.empty')} text={t('requests:bin.emptyText')} />;
  return (
    <EmptyState
      icon={IconFileText}
      title={t('requests:empty.none')}
      text={t('requests:empty.noneText')}
      action={
        <Button component={Link} href={linkTo.newRequest()}>
          {t('requests:empty.first')}
        </Button>
      }
    />
  );
}
