import { Button } from '@mantine/core';
import { IconArrowBackUp, IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { orpc } from '../client.ts';
import {
  DataList,
  type DataListColumn,
  EmptyState,
  ErrorNotice,
  formatInstant,
  Section,
  useUndoToast,
} from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './settings.module.css';

const pageSize = 50;

/** Every change to the register, latest first; most can be taken back. Nothing is ever erased from here. */
export function History() {
  const { t, lang } = useText('settings');
  const toast = useUndoToast();
  const journal = useInfiniteQuery(
    orpc.register.journal.infiniteOptions({
      input: (before: number | null) => ({ before, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: (page) => (page.length < pageSize ? undefined : page.at(-1)?.seq),
    }),
  );
  const undo = useMutation(orpc.register.undo.mutationOptions());
  const rows = journal.data?.pages.flat();
  type Entry = NonNullable<typeof rows>[number];
  const nameOf = (entry: Entry) => t(`useCase.${entry.useCase}`);
  const takeBack = (entry: Entry) =>
    undo.mutate({ journalEntryId: entry.id }, { onSuccess: () => toast(t('commands:undid', { what: nameOf(entry) })) });

  const columns: DataListColumn<Entry>[] = [
    { id: 'seq', title: t('column.number'), width: 72, align: 'right', render: (entry) => entry.seq },
    { id: 'at', title: t('column.when'), width: 180, render: (entry) => formatInstant(entry.at, lang) },
    { id: 'what', title: t('column.what'), render: nameOf },
    {
      id: 'request',
      title: t('column.request'),
      width: 190,
      ellipsis: true,
      render: ({ references: [first = '', ...others] }) =>
        others.length === 0 ? first : t('requestAndMore', { reference: first, count: others.length }),
    },
    {
      id: 'who',
      title: t('column.who'),
      width: 160,
      ellipsis: true,
      visibleWhen: '(min-width: 1000px)',
      render: (entry) => entry.actor,
    },
    {
      id: 'undo',
      title: <span className="visually-hidden">{t('common:action.undo')}</span>,
      width: 110,
      align: 'right',
      render: (entry) =>
        entry.undoable && (
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            onClick={() => takeBack(entry)}
          >
            {t('common:action.undo')}
          </Button>
        ),
    },
  ];
  return (
    <Section title={t('section.history')}>
      <p className={classes.hint}>{t('historyHint')}</p>
      <ErrorNotice error={undo.error} />
      <DataList
        label={t('section.history')}
        rows={rows}
        rowId={(entry) => entry.id}
        columns={columns}
        error={journal.error}
        onRetry={() => void journal.refetch()}
        onOpen={() => undefined}
        menu={(entry) => [
          {
            label: t('common:action.undo'),
            icon: IconArrowBackUp,
            disabled: !entry.undoable,
            run: () => takeBack(entry),
          },
        ]}
        empty={<EmptyState icon={IconHistory} title={t('noHistory')} />}
      />
      {journal.hasNextPage && (
        <Button variant="default" loading={journal.isFetchingNextPage} onClick={() => void journal.fetchNextPage()}>
          {t('earlier')}
        </Button>
      )}
    </Section>
  );
}
