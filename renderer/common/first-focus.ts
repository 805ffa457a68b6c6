import { type RefCallback, useCallback, useState } from 'react';
import { markPlace } from './focus-trail.ts';

const fields = 'input:not([type="hidden"], [type="file"]), textarea, select';

/**
 * What a person begins with in a form or a dialog: what is marked `data-autofocus`, else the first field. Of radio
 * buttons it is the chosen one, as for the Tab key.
 */
export function firstIn(place: HTMLElement): HTMLElement | null {
  const first =
    enabled(place.querySelectorAll<HTMLElement>('[data-autofocus]')) ??
    enabled(place.querySelectorAll<HTMLElement>(fields));
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  const chosen = place.querySelector<HTMLElement>(`input[type="radio"][name="${CSS.escape(first.name)}"]:checked`);
  return chosen ?? first;
}

function enabled(found: Iterable<HTMLElement>): HTMLElement | null {
  return [...found].find((one) => !one.matches(':disabled')) ?? null;
}

/** For a form that opens on a page: its first field has the focus when it is drawn, and what opened it when it is gone. */
export function useFirstFocus(): RefCallback<HTMLElement> {
  // Marked before its fields are there: what opened it may leave the page meanwhile.
  const [giveBack] = useState(markPlace);
  return useCallback(
    (place) => {
      if (place === null) return;
      firstIn(place)?.focus();
      return giveBack;
    },
    [giveBack],
  );
}
