import { Alert, Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconPlayerPause } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { BatchPage } from '#core/contract/batches.ts';
import { ErrorNotice } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import { startRun, stopRun, useBatchRun } from './batch-runs.ts';
import classes from './batches.module.css';

/** How far the batch is: stop it, go on with it, try again what failed. */
export function RunProgress({ batch }: { batch: BatchPage }) {
  const { t, lang } = useText('batches');
  const run = useBatchRun(batch.id);
  const running = run?.state === 'running' || batch.running;
  const { itemCount: total, waitingCount, madeCount, failedCount } = batch;
  // While it runs here its own word is the newest; in another window the register's.
  const at = run?.state === 'running' ? run.at : null;
  const made = at?.made ?? madeCount;
  const failed = at?.failed ?? failedCount;
  const done = made + failed;
  const failedIds = batch.items.filter(({ state }) => state === 'failed').map(({ id }) => id);
  if (running) {
    const figures = { done: done.toLocaleString(lang), total: total.toLocaleString(lang) };
    return (
      <div className={classes.run} role="status" data-run="running">
        <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={t('run.progress', figures)} />
        <p>
          {t('run.progress', figures)}
          {failed > 0 && <span className={classes.warn}> {t('run.failedSoFar', { count: failed })}</span>}
        </p>
        {run?.state === 'running' && (
          <Button variant="default" size="xs" disabled={run.stopping} onClick={() => stopRun(batch.id)}>
            {t(run.stopping ? 'run.stopping' : 'run.stop')}
          </Button>
        )}
      </div>
    );
  }
  const mend = (
    <Button size="xs" variant="default" component={Link} href={linkTo.mendBatch(batch.id)}>
      {t('run.mend')}
    </Button>
  );
  return (
    <>
      {run?.state === 'broken' && <ErrorNotice error={run.error} onRetry={() => startRun(batch.id)} />}
      {waitingCount > 0 ? (
        <Alert icon={<IconPlayerPause aria-hidden />} data-run="stopped" p="xs">
          <div className={classes.line}>
            <span>{t('run.waiting', { count: waitingCount, made: madeCount })}</span>
            <Button size="xs" onClick={() => startRun(batch.id)}>
              {t('run.resume')}
            </Button>
            {failedCount === 0 && mend}
          </div>
        </Alert>
      ) : (
        failedCount === 0 && (
          <p className={classes.clear} data-run="done" role="status">
            <IconCircleCheck size={16} aria-hidden />
            {t('run.done', { count: madeCount })}
          </p>
        )
      )}
      {failedCount > 0 && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} data-run="failed" p="xs">
          <div className={classes.line}>
            <span>{t('run.failed', { count: failedCount, made: madeCount })}</span>
            <Button size="xs" variant="default" onClick={() => startRun(batch.id, failedIds)}>
              {t('run.again', { count: failedCount })}
            </Button>
            {mend}
          </div>
        </Alert>
      )}
    </>
  );
}
