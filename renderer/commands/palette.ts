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
