import { Button, Group, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconShieldCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { client, orpc } from '../client.ts';
import { ErrorNotice, Section } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './settings.module.css';

/** How often it is asked how far the check is, in milliseconds. */
const askEvery = 400;

/** Whether the register is sound: a check that shows how far it is and can be cancelled, and what it found. */
export function CheckRegister() {
  const { t, lang, bi } = useText('settings');
  const hangUp = useRef(new AbortController());
  const check = useMutation({
    mutationFn: async () => {
      hangUp.current = new AbortController();
      const { signal } = hangUp.current;
      return await client.register.check({}, { signal }).catch((error: unknown) => {
        if (signal.aborted) return null;
        throw error;
      });
    },
  });
  // Whoever leaves the page no longer waits for it.
  useEffect(() => () => hangUp.current.abort(), []);
  const found = check.data;
  return (
    <Section title={t('check')}>
      <p className={classes.hint}>{t('checkHint')}</p>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          disabled={check.isPending}
          onClick={() => check.mutate()}
        >
          {t('checkNow')}
        </Button>
        {check.isPending && (
          <>
            <HowFar />
            <Button variant="subtle" onClick={() => hangUp.current.abort()}>
              {t('common:action.cancel')}
            </Button>
          </>
        )}
      </Group>
      <ErrorNotice error={check.error} onRetry={() => check.mutate()} />
      <div role="status">
        {found === null && <p>{t('checkCancelled')}</p>}
        {found?.ok && (
          <p className={classes.good}>
            <IconCircleCheck size={17} aria-hidden />
            {t('sound', { entries: found.entries.toLocaleString(lang), files: found.files.toLocaleString(lang) })}
          </p>
        )}
        {found?.ok === false && (
          <>
            <p className={classes.bad}>
              <IconAlertTriangle size={17} aria-hidden />
              {t('unsound', { count: found.findings.length })}
            </p>
            <ul>
              {found.findings.map((finding) => (
                <li key={`${finding.code} ${finding.sentence.en}`}>{bi(finding.sentence)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  );
}

/** What is being read now, and how much of it is left where that is known. */
function HowFar() {
  const { t } = useText('settings');
  const { data } = useQuery(
    orpc.register.checkProgress.queryOptions({ input: {}, refetchInterval: askEvery, gcTime: 0, staleTime: 0 }),
  );
  const stage = t(`checking.${data?.stage ?? 'copy'}`);
  const known = data !== undefined && data !== null && data.of > 0;
  return (
    <>
      <Progress value={known ? (100 * data.done) / data.of : 100} animated={!known} w={160} aria-label={stage} />
      <span className={classes.hint}>{stage}</span>
    </>
  );
}
