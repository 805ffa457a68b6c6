import { Button } from '@mantine/core';
import { IconCircleCheck, IconGavel, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { orpc } from '../client.ts';
import { EmptyState, ErrorNotice, formatDate, Page, PageHeader, Section } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import { Figures } from './figures.tsx';
import { RankedRows } from './ranked-rows.tsx';
import classes from './today.module.css';

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
  const { ranked, openCount, today, revisions } = data;
  const nothing = openCount === 0 && ranked.length === 0;
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={
          <>
            <time dateTime={today}>{formatDate(today, lang)}</time>
            {' · '}
            <Link href={linkTo.requests()}>
              {t('open', { count: openCount, number: openCount.toLocaleString(lang) })}
            </Link>
          </>
        }
      />
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      <LawChanged {...revisions} />
      {!nothing && <Figures overview={data} />}
      {ranked.length === 0 ? (
        <EmptyState
          icon={IconCircleCheck}
          title={t(nothing ? 'nothing.title' : 'calm.title')}
          text={t(nothing ? 'nothing.text' : 'calm.text')}
          action={nothing ? newRequest : undefined}
        />
      ) : (
        <Section title={t('pressing')}>
          <RankedRows ranked={ranked} />
        </Section>
      )}
    </Page>
  );
}

/** Dates that a changed law would move wait for a decision; quiet, as none of them moved by itself. */
function LawChanged({ count, stale }: { count: number; stale: boolean }) {
  const { t } = useText('today');
  if (count === 0 && !stale) return null;
  return (
    <p className={classes.lawChanged} role="note">
      <IconGavel size={16} stroke={1.7} aria-hidden />
      <span>{count > 0 ? t('revisions.count', { count }) : t('revisions.stale')}</span>
      <Link href={linkTo.revisions()}>{t(count > 0 ? 'revisions.link' : 'revisions.check')}</Link>
    </p>
  );
}
