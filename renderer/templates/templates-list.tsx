import { Button, Select, Switch, TextInput } from '@mantine/core';
import { IconFileText, IconPlus, IconSearch, IconTemplate, IconTrash } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Language, language as languageSchema } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import {
  DataList,
  type DataListColumn,
  type DataListSort,
  EmptyState,
  type MenuEntry,
  Page,
  PageHeader,
  SplitPane,
} from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo, paths } from '../routes.ts';
import { BuiltInDetail } from './built-in-detail.tsx';
import { OwnDetail } from './own-detail.tsx';
import type { AdaptedFrom } from './template-draft.ts';
import {
  filterRows,
  sortRows,
  type TemplateRow,
  type TemplateSort,
  templateRows,
  type Whose,
  whose,
} from './template-list.ts';
import classes from './templates.module.css';
import { useTemplateActions } from './use-template-actions.ts';

interface TemplatesListProps {
  id: string | null;
  onAdd: () => void;
  onAdapt: (document: File, from: AdaptedFrom) => void;
}

/** The list, and beside it the one chosen. */
export function TemplatesList({ id, onAdd, onAdapt }: TemplatesListProps) {
  const { t, bi, lang } = useText();
  const [, navigate] = useLocation();
  const actions = useTemplateActions();
  const [find, setFind] = useState('');
  const [which, setWhich] = useState<Whose>('all');
  const [language, setLanguage] = useState<Language | null>(null);
  const [removed, setRemoved] = useState(false);
  const [sort, setSort] = useState<DataListSort<TemplateSort>>({ by: 'whose', direction: 'asc' });
  const own = useQuery(orpc.templates.list.queryOptions({ input: { removed }, placeholderData: keepPreviousData }));
  const letters = useQuery(orpc.letters.templates.queryOptions({ input: {} }));
  const loaded = own.data !== undefined && letters.data !== undefined;
  const all = loaded ? templateRows(own.data, letters.data, bi) : undefined;
  const rows = all && sortRows(filterRows(all, { find, whose: which, language }), sort.by, sort.direction, lang);
  const columns = useColumns(id !== null);
  const filtered = find !== '' || which !== 'all' || language !== null;
  const chosen = all?.find((row) => row.id === id);
  const builtIn = letters.data?.find((one) => !one.own && one.kind === id);

  function clear(): void {
    setFind('');
    setWhich('all');
    setLanguage(null);
  }
  function open(row: TemplateRow): void {
    navigate(linkTo.template(row.id));
  }
  function menuOf(row: TemplateRow): MenuEntry[] {
    const mine = own.data?.find((one) => one.id === row.id);
    const entries: MenuEntry[] = [{ label: t('common:action.open'), icon: IconTemplate, run: () => open(row) }];
    if (mine === undefined) return entries;
    return [
      ...entries,
      ...(mine.removed
        ? [{ label: t('templates:restore'), run: () => void actions.restore(mine) }]
        : [
            {
              label: t('templates:replace'),
              icon: IconFileText,
              run: () => navigate(linkTo.editTemplate(row.id)),
            },
            { label: t('templates:remove'), icon: IconTrash, danger: true, run: () => void actions.remove(mine) },
          ]),
    ];
  }

  const addButton = (variant: 'default' | 'filled') => (
    <Button variant={variant} leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
      {t('templates:add')}
    </Button>
  );
  const none = which === 'own' && find === '' && language === null;
  const table = (
    <DataList<TemplateRow, TemplateSort>
      fill
      label={t('templates:title')}
      rows={rows}
      rowId={(row) => row.id}
      columns={columns}
      countText={(count) => t('templates:count', { count })}
      sort={sort}
      onSort={setSort}
      filters={
        <>
          <TextInput
            aria-label={t('templates:find')}
            placeholder={t('templates:find')}
            leftSection={<IconSearch size={15} aria-hidden />}
            value={find}
            onChange={(event) => setFind(event.currentTarget.value)}
            data-list-filter
          />
          <Select
            aria-label={t('templates:column.whose')}
            allowDeselect={false}
            w={130}
            value={which}
            onChange={(value) => setWhich(whose.find((one) => one === value) ?? 'all')}
            data={whose.map((value) => ({ value, label: t(`templates:whose.${value}`) }))}
          />
          <Select
            aria-label={t('templates:column.language')}
            placeholder={t('templates:column.language')}
            clearable
            w={130}
            value={language}
            onChange={(value) => setLanguage(languageSchema.safeParse(value).data ?? null)}
            data={languageSchema.options.map((value) => ({ value, label: t(`common:language.${value}`) }))}
          />
          <Switch
            label={t('templates:withRemoved')}
            checked={removed}
            onChange={(event) => setRemoved(event.currentTarget.checked)}
          />
        </>
      }
      fetching={own.isFetching || letters.isFetching}
      error={own.error ?? letters.error}
      onRetry={() => {
        void own.refetch();
        void letters.refetch();
      }}
      selectedId={id}
      onOpen={open}
      onSelect={(row) => {
        if (id !== null) open(row);
      }}
      onEscape={id === null ? clear : () => navigate(paths.templates)}
      menu={menuOf}
      empty={
        <EmptyState
          icon={IconTemplate}
          title={t(none ? 'templates:none.own' : 'templates:none.title')}
          text={t(none ? 'templates:none.ownText' : 'templates:none.text')}
          action={
            none ? (
              addButton('default')
            ) : filtered ? (
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
    id === null ? null : builtIn !== undefined ? (
      <BuiltInDetail
        key={id}
        template={builtIn}
        onAdapt={(document, inLanguage) =>
          onAdapt(document, {
            kind: builtIn.kind,
            language: inLanguage,
            name: inLanguage === 'en' ? builtIn.name.en : builtIn.name.zh,
            purpose: inLanguage === 'en' ? builtIn.purpose.en : builtIn.purpose.zh,
            regimeIds: builtIn.regimeIds,
          })
        }
      />
    ) : chosen !== undefined || /^[0-9a-f-]{36}$/.test(id) ? (
      <OwnDetail key={id} id={id} />
    ) : (
      letters.data !== undefined && (
        <EmptyState icon={IconTemplate} title={t('templates:gone.title')} text={t('templates:gone.text')} />
      )
    );
  return (
    <Page fill>
      <PageHeader
        title={t('templates:title')}
        subtitle={t('templates:subtitle')}
        actions={addButton(detail === null ? 'filled' : 'default')}
      />
      <SplitPane
        list={table}
        detail={detail}
        detailLabel={chosen?.name ?? t('templates:title')}
        onClose={() => navigate(paths.templates)}
      />
    </Page>
  );
}

function useColumns(narrow: boolean): DataListColumn<TemplateRow>[] {
  const { t, lang } = useText();
  const columns: DataListColumn<TemplateRow>[] = [
    {
      id: 'name',
      title: t('templates:column.name'),
      sortable: true,
      ellipsis: true,
      render: (row) => (
        <span title={row.purpose}>
          {row.name} {row.removed && <span className={classes.quiet}>{t('templates:removedMark')}</span>}
        </span>
      ),
    },
    {
      id: 'whose',
      title: t('templates:column.whose'),
      sortable: true,
      width: 128,
      render: (row) => t(row.own ? 'templates:ownMark' : 'templates:builtIn'),
    },
  ];
  if (narrow) return columns;
  return [
    ...columns,
    {
      id: 'kind',
      title: t('templates:column.kind'),
      ellipsis: true,
      visibleWhen: '(min-width: 1000px)',
      render: (row) =>
        row.own ? t(row.kind === 'own' ? 'templates:about.own' : `common:letterKind.${row.kind}`) : row.purpose,
    },
    {
      id: 'language',
      title: t('templates:column.language'),
      width: 150,
      render: (row) => row.languages.map((one) => t(`templates:short.${one}`)).join(t('requests:listSeparator')),
    },
    {
      id: 'version',
      title: t('templates:column.version'),
      width: 90,
      align: 'right',
      visibleWhen: '(min-width: 1400px)',
      render: (row) => row.version?.toLocaleString(lang) ?? '',
    },
    {
      id: 'letters',
      title: t('templates:column.letters'),
      sortable: true,
      width: 156,
      align: 'right',
      visibleWhen: '(min-width: 900px)',
      render: (row) => row.letters?.toLocaleString(lang) ?? '',
    },
  ];
}
