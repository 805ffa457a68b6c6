import { createSpotlight } from '@mantine/spotlight';

/** The command palette: `palette.open()` from anywhere; its state, for the palette itself. */
export const [paletteState, palette] = createSpotlight();

/** Requests are found a moment after the typing: without this, Enter would do nothing until an arrow was pressed. */
export function chooseFirstOffer(): void {
  const list = document.getElementById(paletteState.getState().listId);
  if (list === null || list.querySelector('[data-selected]') !== null) return;
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  paletteState.updateState((state) => ({ ...state, selected: 0 }));
}

/**
 * Keys struck between Ctrl/Cmd+K and the moment the palette's field has the focus are meant for it: a hand that types
 * on must not lose letters, nor have them taken for shortcuts. Answers what stops the listening.
 */
export function keepTypeAhead(): () => void {
  const hear = (event: KeyboardEvent) => {
    const { opened, listId, query } = paletteState.getState();
    if (!opened || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const dialog = document.getElementById(listId)?.closest('[role="dialog"]');
    if (dialog?.contains(document.activeElement)) return;
    event.stopPropagation();
    event.preventDefault();
    if (event.key === 'Escape') palette.close();
    else if (event.key === 'Backspace') setQuery(query.slice(0, -1));
    else if (event.key.length === 1) setQuery(query + event.key);
  };
  window.addEventListener('keydown', hear, { capture: true });
  return () => window.removeEventListener('keydown', hear, { capture: true });
}

function setQuery(query: string): void {
  // Not `updateState`, which tells nobody.
  paletteState.setState((state) => ({ ...state, query }));
}
