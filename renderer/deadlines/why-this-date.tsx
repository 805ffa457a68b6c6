import { Button, CopyButton, Group } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../client.ts';
import { ErrorNotice, formatDate, UnverifiedMark } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './deadlines.module.css';

/** "Why this date?": each step from the fact it starts with to the day, and the same as text to paste into a letter. */
export function WhyThisDate({ deadlineId }: { deadlineId: string }) {
  const { t, bi, lang } = useText();
  const { data, error, refetch } = useQuery(orpc.deadlines.explain.queryOptions({ input: { id: deadlineId } }));
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const { deadline, steps, text, sources, lastChecked, packVersion, calendarVersion } = data;
  return (
    <section className={classes.why} aria-label={t('deadlines:why.title')}>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={`${step.kind} ${step.date} ${step.text.en}`} data-step={step.kind}>
            {step.date !== null && <time dateTime={step.date}>{formatDate(step.date, lang)}</time>}
            <span>{bi(step.text)}</span>
          </li>
        ))}
      </ol>
      <dl className={classes.facts}>
        <dt>{t('deadlines:why.authority')}</dt>
        <dd>
          {bi(deadline.authority)}{' '}
          <UnverifiedMark verified={deadline.verified} detail={t('deadlines:why.unverified')} />
        </dd>
        {deadline.provisionalYear !== null && (
          <>
            <dt>{t('deadlines:provisional')}</dt>
            <dd>{t('deadlines:provisionalText', { year: deadline.provisionalYear })}</dd>
          </>
        )}
        {sources.length > 0 && (
          <>
            <dt>{t('deadlines:why.sources')}</dt>
            <dd>
              {sources
                .map(
                  (source) => `${source.ref}${source.grade === '' ? '' : ` (${t(`deadlines:grade.${source.grade}`)})`}`,
                )
                .join('; ')}
            </dd>
          </>
        )}
        <dt>{t('deadlines:why.rule')}</dt>
        <dd>
          {t('deadlines:why.version', { version: packVersion, date: formatDate(lastChecked, lang) })}
          {calendarVersion !== null && ` ${t('deadlines:why.calendar', { version: calendarVersion })}`}
        </dd>
      </dl>
      <Group gap="xs">
        <CopyText value={text.en} label={t('deadlines:why.copyEn')} />
        <CopyText value={text.zh} label={t('deadlines:why.copyZh')} />
      </Group>
    </section>
  );
}

function CopyText({ value, label }: { value: string; label: string }) {
  const { t } = useText();
  return (
    <CopyButton value={value} timeout={2_000}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size="xs"
          leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          onClick={copy}
        >
          {copied ? t('common:action.copied') : label}
        </Button>
      )}
    </CopyButton>
  );
}
