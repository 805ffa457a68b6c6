import { Button, Loader } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { BatchRow } from '#core/contract/batches.ts';
import { describeProblem } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './batches.module.css';
import type { GridColumn, GridRow } from './grid/columns.ts';
import { describeRowProblem, isShared } from './row-problems.ts';
import type { Check } from './use-check.ts';

interface CheckPanelProps {
  rows: readonly GridRow[];
  columns: readonly GridColumn[];
  check: Check;
  onGoTo: (row: number, field: string) => void;
  onShared: () => void;
  onRows: (rows: BatchRow[]) => void;
}

interface Finding {
  text: string;
  field: string;
  shared: boolean;
  /** The rows it concerns, by their place in the grid. */
  rows: number[];
}

/** So many rows of one finding are named; the others are counted. */
const named = 8;

/** Everything that is in the way, and what is worth a look: each finding once, with the rows it concerns. */
export function CheckPanel({ rows, columns, check, onGoTo, onShared, onRows }: CheckPanelProps) {
  const words = useText();
  const { t } = words;
  const problems = new Map<string, Finding>();
  const warnings = new Map<string, Finding>();
  const note = (into: Map<string, Finding>, text: string, field: string, shared: boolean, at: number) => {
    const finding = into.get(text) ?? { text, field, shared, rows: [] };
    finding.rows.push(at);
    into.set(text, finding);
  };
  for (const [at, { row, checked }] of rows.entries()) {
    if (row.leftOut || checked === undefined) continue;
    for (const one of checked.problems) note(problems, describeRowProblem(one, words), one.field, isShared(one), at);
    for (const one of checked.warnings) note(warnings, describeProblem(one, words).text, one.path ?? '', false, at);
  }
  const unclear = new Set([...problems.values()].flatMap((one) => one.rows));
  const leaveOut = () => onRows(rows.map(({ row }, at) => (unclear.has(at) ? { ...row, leftOut: true } : row)));
  const list = (findings: Iterable<Finding>) =>
    [...findings].map((finding) => (
      <FindingItem
        key={finding.text}
        finding={finding}
        rows={rows}
        columns={columns}
        onGoTo={onGoTo}
        onShared={onShared}
      />
    ));
  return (
    <section
      className={classes.check}
      aria-label={t('batches:check.title')}
      data-check={check.current ? 'current' : 'stale'}
    >
      <h2>
        {t('batches:check.title')} {!check.current && <Loader size={12} aria-label={t('common:loading')} />}
      </h2>
      {problems.size === 0 && check.current && (
        <p className={classes.clear}>
          <IconCircleCheck size={16} aria-hidden />
          {t('batches:check.clear')}
        </p>
      )}
      {problems.size > 0 && (
        <>
          <h3 className={classes.problemTitle}>
            <IconAlertTriangle size={15} aria-hidden />
            {t('batches:check.problems', { count: unclear.size })}
          </h3>
          <ul className={classes.findings}>{list(problems.values())}</ul>
          <Button variant="default" size="xs" onClick={leaveOut}>
            {t('batches:check.leaveOut', { count: unclear.size })}
          </Button>
        </>
      )}
      {warnings.size > 0 && (
        <>
          <h3 className={classes.warningTitle}>
            <IconInfoCircle size={15} aria-hidden />
            {t('batches:check.warnings')}
          </h3>
          <ul className={classes.findings}>{list(warnings.values())}</ul>
        </>
      )}
    </section>
  );
}

function FindingItem({
  finding,
  rows,
  columns,
  onGoTo,
  onShared,
}: { finding: Finding } & Pick<CheckPanelProps, 'rows' | 'columns' | 'onGoTo' | 'onShared'>) {
  const { t } = useText();
  const body = columns.find(({ kind }) => kind === 'body');
  const more = finding.rows.length - named;
  return (
    <li>
      <p>{finding.text}</p>
      {finding.shared ? (
        <Button variant="subtle" size="compact-xs" onClick={onShared}>
          {t('batches:check.inAll', { count: finding.rows.length })}
        </Button>
      ) : (
        <p className={classes.rowLinks}>
          {finding.rows.slice(0, named).map((at) => {
            const row = rows[at];
            return (
              <Button key={at} variant="subtle" size="compact-xs" onClick={() => onGoTo(at, finding.field)}>
                {row === undefined ? at + 1 : body?.own(row) || at + 1}
              </Button>
            );
          })}
          {more > 0 && <span className={classes.quiet}>{t('batches:check.more', { count: more })}</span>}
        </p>
      )}
    </li>
  );
}
