import { Button, Progress } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { deadlines } from '#core/contract/deadlines.ts';
import type { Output } from '#core/contract/infer.ts';
import { client } from '../client.ts';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useText } from '../i18n/index.ts';
import { refreshAll } from '../query-client.ts';
import classes from './law.module.css';

type Told = Output<typeof deadlines.recheck> extends AsyncIterator<infer One> ? One : never;

type Run =
  | { state: 'idle' }
  | { state: 'running'; at: Told | null }
  | { state: 'done' | 'cancelled'; at: Told | null }
  | { state: 'failed'; error: unknown };

/** Runs every clock again by the law as it is now. What is found by the time it is stopped stays proposed. */
export function useRecheck() {
  const [run, setRun] = useState<Run>({ state: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  async function start(): Promise<void> {
    const controller = new AbortController();
    stop.current = controller;
    setRun({ state: 'running', at: null });
    let at: Told | null = null;
    try {
      for await (const told of await client.deadlines.recheck({}, { signal: controller.signal })) {
        at = told;
        setRun({ state: 'running', at });
      }
      setRun({ state: controller.signal.aborted ? 'cancelled' : 'done', at });
    } catch (error) {
      setRun(controller.signal.aborted ? { state: 'cancelled', at } : { state: 'failed', error });
    } finally {
      await refreshAll();
    }
  }
  return { run, start: () => void start(), cancel: () => stop.current?.abort() };
}

/** The button, and how far it is. */
export function RecheckButton({ run, start }: Pick<ReturnType<typeof useRecheck>, 'run' | 'start'>) {
  const { t } = useText();
  return (
    <Button
      variant="default"
      leftSection={<IconRefresh size={16} aria-hidden />}
      disabled={run.state === 'running'}
      onClick={start}
    >
      {t('law:recheck.start')}
    </Button>
  );
}

export function RecheckProgress({ run, start, cancel }: ReturnType<typeof useRecheck>) {
  const { t, lang } = useText();
  if (run.state === 'idle') return null;
  if (run.state === 'failed') return <ErrorNotice error={run.error} onRetry={start} />;
  const { done = 0, total = 0, proposed = 0 } = run.at ?? {};
  const figures = { done: done.toLocaleString(lang), total: total.toLocaleString(lang), count: proposed };
  return (
    <div className={classes.recheck} role="status" data-recheck={run.state}>
      {run.state === 'running' ? (
        <>
          <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={t('law:recheck.progress', figures)} />
          <Button variant="default" size="xs" onClick={cancel}>
            {t('common:action.cancel')}
          </Button>
        </>
      ) : null}
      <p>{t(`law:recheck.${run.state}`, figures)}</p>
    </div>
  );
}
