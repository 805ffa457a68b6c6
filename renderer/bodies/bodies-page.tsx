import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBuildingBank, IconFileText, IconPencil, IconPlus, IconSearch, IconStack2 } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { BodySummary } from '#core/contract/bodies.ts';
import { bodyKind } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { DataList, type DataListSort, EmptyState, Page, PageHeader, SplitPane } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo, paths } from '../routes.ts';
import classes from './bodies.module.css';
import { BodyDetail } from './body-detail.tsx';
import { BodyForm } from './body-form.tsx';
import { type BodySort, sortBodies, useBodyColumns } from './body-columns.tsx';
import { blankBody } from './body-fields.ts';

const contacts = ['any', 'verified', 'unverified', 'missing'] as const;
type Contact = (typeof contacts)[number];

/** Public bodies: the list, and beside it the one chosen. `id` null: none. */
export default function BodiesPage({ id }: { id: string | null }) {
  const { t, lang, pick } = useText('bodies');
  const [, navigate] = useLocation();
  const [find, setFind] = useState('');
  const [settled] = useDebouncedValue(find, 120);
  const [kind, setKind] = useState<BodySummary['kind'] | null>(null);
  const [contact, setContact] = useState<Contact>('any');
  const [sort, setSort] = useState<DataListSort<BodySort>>({ by: 'name', direction: 'asc' });
  const [editing, setEditing] = useState<'new' | 'chosen' | null>(null);
  const list = useQuery(
    orpc.bodies.list.queryOptions({ input: { find: settled, kind, contact }, placeholderData: keepPreviousData }),
  );
  const columns = useBodyColumns(id !== null || editing === 'new');
  const filtered = find !== '' || kind !== null || contact !== 'any';

  function open(row: BodySummary): void {
    setEditing(null);
    navigate(linkTo.body(row.id));
  }
  function close(): void {
    setEditing(null);
    navigate(paths.bodies);
  }
  function clear(): void {
    setFind('');
    setKind(null);
    setContact('any');
  }

  const filters = (
    <>
      <TextInput
        aria-label={t('find')}
        placeholder={t('find')}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={find}
        onChange={(event) => setFind(event.currentTarget.value)}
        className={classes.find}
        data-list-filter
      />
      <Select
        aria-label={t('kind')}
        placeholder={t('anyKind')}
        data={bodyKind.options.map((value) => ({ value, label: t(`common:bodyKind.${value}`) }))}
        value={kind}
        onChange={(value) => setKind(bodyKind.safeParse(value).data ?? null)}
        clearable
        w={150}
      />
      <Select
        aria-label={t('contact')}
        data={contacts.map((value) => ({ value, label: t(`contactIs.${value}`) }))}
        value={contact}
        onChange={(value) => setContact(contacts.find((one) => one === value) ?? 'any')}
        allowDeselect={false}
        w={170}
      />
    </>
  );

  const table = (
    <DataList<BodySummary, BodySort>
      fill
      label={t('title')}
      rows={list.data === undefined ? undefined : sortBodies(list.data, sort, lang)}
      rowId={(row) => row.id}
      columns={columns}
      countText={(count) => t('count', { count })}
      sort={sort}
      onSort={setSort}
      filters={filters}
      fetching={list.isFetching}
      error={list.error}
      onRetry={() => void list.refetch()}
      selectedId={id}
      onOpen={open}
      onSelect={(row) => {
        if (id !== null) open(row);
      }}
      onEscape={id === null && editing === null ? clear : close}
      menu={(row) => [
        { label: t('open'), icon: IconBuildingBank, run: () => open(row) },
        { label: t('write'), icon: IconFileText, run: () => navigate(linkTo.newRequest({ bodyId: row.id })) },
        {
          label: t('editBody'),
          icon: IconPencil,
          run: () => {
            open(row);
            setEditing('chosen');
          },
        },
      ]}
      empty={
        <EmptyState
          icon={IconBuildingBank}
          title={t('none.title')}
          text={t('none.text')}
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
      <BodyForm
        key="new"
        id={null}
        version={null}
        initial={blankBody}
        onDone={(saved) => {
          setEditing(null);
          if (saved !== null) navigate(linkTo.body(saved));
        }}
      />
    ) : id === null ? null : (
      <BodyDetail
        key={id}
        id={id}
        editing={editing === 'chosen'}
        onEdit={() => setEditing('chosen')}
        onDone={() => setEditing(null)}
      />
    );
  const chosen = list.data?.find((row) => row.id === id);
  return (
    <Page fill>
      <PageHeader
        title={t('title')}
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
            <Button
              variant={detail === null ? 'filled' : 'default'}
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setEditing('new')}
            >
              {t('add')}
            </Button>
          </>
        }
      />
      <SplitPane
        list={table}
        detail={detail}
        detailLabel={editing === 'new' || chosen === undefined ? t('add') : pick(chosen.nameEn, chosen.nameZh)}
        onClose={close}
      />
    </Page>
  );
}
