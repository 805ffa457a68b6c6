import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { BatchBody, BatchPlan, BatchRow } from '#core/contract/batches.ts';
import { orpc } from '../client.ts';
import { EmptyState } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './batches.module.css';
import { CheckPanel } from './check-panel.tsx';
import { gridColumns, type GridRow } from './grid/columns.ts';
import type { Edited } from './grid/edit-rows.ts';
import { Grid, type GridHandle } from './grid/grid.tsx';
import { fieldsInUse, languagesInUse } from './plan-draft.ts';
import { columnOf, isShared } from './row-problems.ts';
import type { Check } from './use-check.ts';

interface GridStepProps {
  plan: BatchPlan;
  bodies: readonly BatchBody[];
  check: Check;
  /** Set to what leads to the first problem. */
  jump: RefObject<(() => void) | null>;
  onRows: (rows: BatchRow[]) => void;
  onShared: () => void;
  onBodies: () => void;
}

/** What differs for each body, and beside it everything that is still in the way. */
export function GridStep({ plan, bodies, check, jump, onRows, onShared, onBodies }: GridStepProps) {
  const words = useText();
  const { t, lang } = words;
  const grid = useRef<GridHandle>(null);
  const [edited, setEdited] = useState<Edited | null>(null);
  const templates = useQuery(orpc.letters.templates.queryOptions({ input: {} }));
  const regimes = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  const used = languagesInUse(plan).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the language, and the fields the languages in use
  const columns = useMemo(
    () =>
      gridColumns({
        shared: plan.shared,
        fields: fieldsInUse(templates.data, plan.shared, languagesInUse(plan)),
        regimes: regimes.data ?? [],
        words,
      }),
    [plan.shared, used, templates.data, regimes.data, lang],
  );
  const rows = useMemo((): GridRow[] => {
    const byId = new Map(bodies.map((body) => [body.id, body]));
    return plan.rows.map((row) => ({ row, body: byId.get(row.bodyId), checked: check.rows.get(row.bodyId) }));
  }, [plan.rows, bodies, check.rows]);

  const goTo = (row: number, field: string) => grid.current?.goTo(row, columnOf({ field }));
  useEffect(() => {
    jump.current = () => {
      const at = rows.findIndex(({ row, checked }) => !row.leftOut && (checked?.problems.length ?? 0) > 0);
      const [first] = rows[at]?.checked?.problems ?? [];
      if (first === undefined) return;
      if (isShared(first)) onShared();
      else grid.current?.goTo(at, columnOf(first));
    };
    return () => {
      jump.current = null;
    };
  }, [rows, jump, onShared]);

  if (plan.rows.length === 0) {
    return (
      <EmptyState
        icon={IconTable}
        title={t('batches:noRows.title')}
        text={t('batches:noRows.text')}
        action={
          <Button variant="default" onClick={onBodies}>
            {t('batches:step.bodies')}
          </Button>
        }
      />
    );
  }
  return (
    <div className={classes.gridStep}>
      <div className={classes.gridSide}>
        <p className={classes.quiet}>{t('batches:gridHint')}</p>
        <Grid
          ref={grid}
          label={t('batches:step.rows')}
          rows={rows}
          columns={columns}
          onChange={onRows}
          onEdited={(next) => setEdited(next)}
        />
        {edited !== null && (
          <EditedNotice
            edited={edited}
            onUndo={() => {
              grid.current?.undo();
              setEdited(null);
            }}
            onClose={() => setEdited(null)}
          />
        )}
      </div>
      <CheckPanel rows={rows} columns={columns} check={check} onGoTo={goTo} onShared={onShared} onRows={onRows} />
    </div>
  );
}

/** What a paste came to: how much, and each text that no cell took. */
function EditedNotice({ edited, onUndo, onClose }: { edited: Edited; onUndo: () => void; onClose: () => void }) {
  const { t } = useText('batches');
  const { changed, refused, outside } = edited;
  return (
    <div className={classes.notice} role="status">
      <div>
        <p>{t('pasted', { count: changed })}</p>
        {outside > 0 && <p>{t('pastedOutside', { count: outside })}</p>}
        {refused.slice(0, 5).map(({ where, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is drawn once
          <p key={at} className={classes.warn}>
            {where === '' ? t('noSuchBody', { text }) : t('notUnderstood', { column: where, text: text.slice(0, 80) })}
          </p>
        ))}
        {refused.length > 5 && <p className={classes.warn}>{t('notUnderstoodMore', { count: refused.length - 5 })}</p>}
      </div>
      {changed > 0 && (
        <Button variant="default" size="xs" onClick={onUndo}>
          {t('common:action.undo')}
        </Button>
      )}
      <Button variant="subtle" size="xs" onClick={onClose}>
        {t('common:action.close')}
      </Button>
    </div>
  );
}
