import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { deadlines } from '#core/contract/deadlines.ts';
import type { Output } from '#core/contract/infer.ts';
import { orpc } from '../client.ts';
import { ErrorNotice, formatDate, KeepDates, UnverifiedMark } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { useDecide } from '../law/use-decide.ts';
import { CopyDerivation } from './copy-text.tsx';
import { useProvisionalText } from './deadline-marks.tsx';
import classes from './deadlines.module.css';
import { DerivationSteps } from './derivation-steps.tsx';

type Explained = Output<typeof deadlines.explain>;

/** "Why this date?": each step from the fact it starts with to the day, and the same as text to paste into a letter. */
export function WhyThisDate({ deadlineId }: { deadlineId: string }) {
  const { t, bi, lang } = useText();
  const provisionalText = useProvisionalText();
  const { data, error, refetch } = useQuery(orpc.deadlines.explain.queryOptions({ input: { id: deadlineId } }));
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const { deadline, steps, text, wrongAnswer, letterSentence, sources, lastChecked, packVersion } = data;
  const provisional = provisionalText(deadline);
  return (
    <section className={classes.why} aria-label={t('deadlines:why.titleOfClock', { clock: bi(deadline.label) })}>
      {data.revision !== null && <LawChanged revision={data.revision} />}
      <DerivationSteps steps={steps} wrongAnswer={wrongAnswer} />
      <dl className={classes.facts}>
        <dt>{t('deadlines:why.authority')}</dt>
        <dd>
          {bi(deadline.authority)}{' '}
          <UnverifiedMark verified={deadline.verified} detail={t('deadlines:why.unverified')} />
        </dd>
        {provisional !== null && (
          <>
            <dt>{t('deadlines:provisional')}</dt>
            <dd>{provisional}</dd>
          </>
        )}
        {sources.length > 0 && (
          <>
            <dt>{t('deadlines:why.sources')}</dt>
            <dd>
              {sources
                .map(({ ref, grade }) =>
                  grade === '' ? ref : t('deadlines:why.source', { ref, grade: t(`deadlines:grade.${grade}`) }),
                )
                .join(t('requests:listSeparator'))}
            </dd>
          </>
        )}
        <dt>{t('deadlines:why.rule')}</dt>
        <dd>
          <p>
            <KeepDates
              text={t('deadlines:why.version', { version: packVersion, date: formatDate(lastChecked, lang) })}
            />
          </p>
          {data.calendars.map(({ name, version }) => (
            <p key={name.en}>{t('deadlines:why.calendar', { name: bi(name), version })}</p>
          ))}
        </dd>
      </dl>
      <CopyDerivation text={text} letterSentence={letterSentence} />
    </section>
  );
}

/** The law changed since this date was stored: which date stands, which one the steps reach, and the choice. */
function LawChanged({ revision }: { revision: NonNullable<Explained['revision']> }) {
  const { t, bi, lang } = useText();
  const { decide, busy } = useDecide();
  const dates = {
    old: revision.oldDate === null ? t('law:revisions.newClock') : formatDate(revision.oldDate, lang),
    new: revision.newDate === null ? t('law:revisions.goneClock') : formatDate(revision.newDate, lang),
  };
  return (
    <div className={classes.revision} data-revision={revision.decision}>
      <p>{t(`law:revisions.why_${revision.decision}`, dates)}</p>
      <p className={classes.quiet}>
        <KeepDates text={bi(revision.reason)} />
      </p>
      <Group gap="xs">
        <Button size="xs" loading={busy} onClick={() => void decide([revision.id], true)}>
          {t('law:revisions.accept')}
        </Button>
        {revision.decision === 'open' && (
          <Button size="xs" variant="default" disabled={busy} onClick={() => void decide([revision.id], false)}>
            {t('law:revisions.refuse')}
          </Button>
        )}
      </Group>
    </div>
  );
}
