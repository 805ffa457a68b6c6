import { type DragEvent, useLayoutEffect, useRef, useState } from 'react';

export interface RowDrag {
  /** For the grip, which the mouse takes hold of; the keyboard has its own ways. */
  grip: (at: number) => { draggable: true; onDragStart: (event: DragEvent) => void; onDragEnd: () => void };
  /** For the row: says where the dragged one would fall, and takes it. */
  row: (at: number) => {
    onDragOver: (event: DragEvent<HTMLElement>) => void;
    onDrop: (event: DragEvent) => void;
    'data-drop': 'before' | 'after' | undefined;
  };
  /** What is being dragged; null: nothing is. */
  from: number | null;
}

/**
 * Rows dragged by their grips. `gapOf` answers the gap a row dragged to this one falls into (0 before the first), or
 * null where it may not. The browser scrolls a list that is longer than its window, and Escape lets go. What the
 * handlers need is looked up when they run, so a row that was not drawn again since still does the right thing.
 */
export function useRowDrag(
  count: number,
  gapOf: (from: number, gap: number) => number | null,
  onMove: (from: number, gap: number) => void,
): RowDrag {
  const [shown, setShown] = useState<{ from: number | null; gap: number | null }>({ from: null, gap: null });
  const held = useRef(shown);
  const now = useRef({ gapOf, onMove });
  useLayoutEffect(() => {
    now.current = { gapOf, onMove };
  });
  const hold = (from: number | null, gap: number | null) => {
    if (held.current.from === from && held.current.gap === gap) return;
    held.current = { from, gap };
    setShown(held.current);
  };
  const dropAt = (at: number) => {
    if (shown.gap === null) return undefined;
    if (shown.gap === at) return 'before';
    return shown.gap === count && at === count - 1 ? 'after' : undefined;
  };
  return {
    from: shown.from,
    grip: (at) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move';
        // Without data some browsers begin no drag; a text would be dropped into the field under the pointer.
        event.dataTransfer.setData('application/x-foolscap-row', String(at));
        const row = event.currentTarget.closest('li');
        if (row !== null) event.dataTransfer.setDragImage(row, 12, 12);
        hold(at, null);
      },
      onDragEnd: () => hold(null, null),
    }),
    row: (at) => ({
      onDragOver: (event) => {
        const { from } = held.current;
        if (from === null) return;
        event.preventDefault();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        hold(from, now.current.gapOf(from, event.clientY < top + height / 2 ? at : at + 1));
      },
      onDrop: (event) => {
        const { from, gap } = held.current;
        if (from === null) return;
        event.preventDefault();
        hold(null, null);
        if (gap !== null) now.current.onMove(from, gap);
      },
      'data-drop': dropAt(at),
    }),
  };
}
