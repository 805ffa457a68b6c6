import { type RefObject, useCallback, useEffect, useState } from 'react';

export const rowHeight = 32;
/** Rows drawn beyond what is seen, so that a turn of the wheel finds them there. */
const margin = 8;

/** Which rows are in sight: only those are drawn, so that 2,000 cost what 40 do. */
export function useRowWindow(frame: RefObject<HTMLElement | null>, count: number) {
  const [span, setSpan] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const look = () => {
      // In steps of four rows: a scroll of a pixel draws nothing anew.
      const top = Math.floor(element.scrollTop / (rowHeight * 4)) * rowHeight * 4;
      setSpan((now) =>
        now.top === top && now.height === element.clientHeight ? now : { top, height: element.clientHeight },
      );
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [frame]);
  const first = Math.max(0, Math.floor(span.top / rowHeight) - margin);
  const last = Math.min(count, Math.ceil((span.top + span.height) / rowHeight) + 4 + margin);

  /** Brings a row, and a span across, into sight; what sticks at the top and the left is not in the way. */
  const reveal = useCallback(
    (row: number, left: number, right: number, sticky: number, head: number) => {
      const element = frame.current;
      if (element === null) return;
      const above = row * rowHeight;
      const room = element.clientHeight - head;
      if (above < element.scrollTop) element.scrollTop = above;
      else if (above + rowHeight > element.scrollTop + room) element.scrollTop = above + rowHeight - room;
      if (right <= sticky) return;
      if (left - sticky < element.scrollLeft) element.scrollLeft = left - sticky;
      else if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth;
    },
    [frame],
  );
  return { first, last, reveal };
}
