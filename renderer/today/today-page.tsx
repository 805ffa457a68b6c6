import { Button } from '@mantine/core';
import { IconCircleCheck, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { orpc } from '../client.ts';
import { EmptyState, ErrorNotice, formatDate, Page, PageHeader, Section } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo, type Query } from '../routes.ts';
import { DeadlineRows } from './deadline-rows.tsx';
import { DraftRows } from './draft-rows.tsx';
import { Figures } from './figures.tsx';

/** Rights of ours lapse months and years ahead: the nearest are news today, the rest are a link away. */
const nearest = 6;

/** What a person opening the program needs to see, the most pressing first. */
export default function TodayPage() {
  const { t, lang } = useText('today');
  const [, navigate] = useLocation();
  const { data, error, refetch } = useQuery(orpc.today.overview.queryOptions({ input: {} }));
  const newRequest = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => navigate(linkTo.newRequest())}>
      {t('newRequest')}
    </Button>
  );
  if (data === undefined) {
    return (
      <Page>
        <PageHeader title={t('title')} />
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  const { overdue, dueThisWeek, waitingOnUs, drafts, openCount, today } = data;
  const ours = waitingOnUs.rows.slice(0, nearest);
  const quiet = overdue.count + dueThisWeek.count + waitingOnUs.count + drafts.count === 0;
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={
          <>
            <time dateTime={today}>{formatDate(today, lang)}</time>
            {' · '}
            <Link href={linkTo.requests()}>{t('open', { count: openCount })}</Link>
          </>
        }
      />
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {quiet ? (
        <EmptyState
          icon={IconCircleCheck}
          title={t(openCount === 0 ? 'nothing.title' : 'calm.title')}
          text={t(openCount === 0 ? 'nothing.text' : 'calm.text')}
          action={openCount === 0 ? newRequest : undefined}
        />
      ) : (
        <>
          <Figures overdue={overdue.count} week={dueThisWeek.count} ours={waitingOnUs.count} drafts={drafts.count} />
          <Part
            id="overdue"
            title={t('overdue')}
            count={overdue.count}
            shown={overdue.rows.length}
            all={{ when: 'overdue', party: 'theirs' }}
          >
            <DeadlineRows label={t('overdue')} rows={overdue.rows} empty={t('overdueNone')} />
          </Part>
          <Part
            id="week"
            title={t('week')}
            count={dueThisWeek.count}
            shown={dueThisWeek.rows.length}
            all={{ when: 'week' }}
          >
            <DeadlineRows label={t('week')} rows={dueThisWeek.rows} empty={t('weekNone')} />
          </Part>
          <Part id="ours" title={t('ours')} count={waitingOnUs.count} shown={ours.length} all={{ party: 'ours' }}>
            <DeadlineRows label={t('ours')} rows={ours} empty={t('oursNone')} />
          </Part>
          <Section title={t('drafts')} count={drafts.count}>
            <div id="today-drafts">
              <DraftRows rows={drafts.rows} count={drafts.count} />
            </div>
          </Section>
        </>
      )}
    </Page>
  );
}

interface PartProps {
  id: string;
  title: string;
  count: number;
  shown: number;
  /** The filter of the Deadlines page that shows them all. */
  all: Query;
  children: React.ReactNode;
}

function Part({ id, title, count, shown, all, children }: PartProps) {
  const { t } = useText('today');
  return (
    <Section
      title={title}
      count={count}
      aside={count > shown ? <Link href={linkTo.deadlines(all)}>{t('showAll', { count })}</Link> : undefined}
    >
      <div id={`today-${id}`}>{children}</div>
    </Section>
  );
}
