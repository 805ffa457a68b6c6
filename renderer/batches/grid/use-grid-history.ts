import { useRef } from 'react';
import type { BatchRow } from '#core/contract/batches.ts';

/** As many steps back as anybody will go; each shares all rows that did not change. */
const mostSteps = 100;

export interface GridHistory {
  /** Puts rows in place and keeps those before for undo. */
  change: (rows: BatchRow[]) => void;
  undo: () => boolean;
  redo: () => boolean;
}

/** Undo and redo of what was done in the grid. */
export function useGridHistory(rows: BatchRow[], onChange: (rows: BatchRow[]) => void): GridHistory {
  const past = useRef<BatchRow[][]>([]);
  const future = useRef<BatchRow[][]>([]);
  const step = (from: BatchRow[][], to: BatchRow[][]): boolean => {
    const next = from.pop();
    if (next === undefined) return false;
    to.push(rows);
    onChange(next);
    return true;
  };
  return {
    change(next) {
      past.current = [...past.current.slice(1 - mostSteps), rows];
      future.current = [];
      onChange(next);
    },
    undo: () => step(past.current, future.current),
    redo: () => step(future.current, past.current),
  };
}
