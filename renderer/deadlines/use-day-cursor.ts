import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { dayAfterKey } from './calendar-days.ts';

interface DayCursor {
  /** The one day in the tab order. */
  current: PlainDate;
  frame: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  onClick: (event: MouseEvent) => void;
}

/** Walks the days of a calendar by keyboard. Days are elements with `data-day`, inside `frame`. */
export function useDayCursor({
  inSight,
  fallback,
  bring,
  open,
}: {
  inSight: (date: PlainDate) => boolean;
  /** Where the cursor stands at first, and when the month turned by other means. */
  fallback: PlainDate;
  /** Shows the month or year of a day that is not in sight. */
  bring: (date: PlainDate) => void;
  open: (date: PlainDate) => void;
}): DayCursor {
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(fallback);
  // The day a key led to may only be drawn with the next month.
  const wanted = useRef<PlainDate | null>(null);
  const current = inSight(at) ? at : fallback;

  useEffect(() => {
    if (wanted.current !== current) return;
    wanted.current = null;
    frame.current?.querySelector<HTMLElement>(`[data-day="${current}"]`)?.focus();
  });

  return {
    current,
    frame,
    onKeyDown(event) {
      const cell = event.target instanceof HTMLElement ? event.target : null;
      const day = cell?.dataset['day'];
      if (day === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        open(day);
        return;
      }
      const next = dayAfterKey(day, event.key);
      if (next === null) return;
      event.preventDefault();
      wanted.current = next;
      setAt(next);
      if (!inSight(next)) bring(next);
    },
    onClick(event) {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-day]') : null;
      const day = cell?.dataset['day'];
      // A row inside the day is a way of its own.
      if (day === undefined || (event.target instanceof Element && event.target.closest('button') !== null)) return;
      setAt(day);
      open(day);
    },
  };
}
