/**
 * Tells the printer how large the letter's pages are, so that each is one sheet: without it a browser takes the paper
 * it printed on last and adds margins to those the letter has. Paper of the first page for all of them.
 */
export function setPageSize(desk: HTMLElement): void {
  const page = desk.querySelector<HTMLElement>('section.letter');
  if (page === null) return;
  const { width, minHeight } = page.style;
  if (width === '' || minHeight === '') return;
  const style = document.querySelector<HTMLStyleElement>('style#page-size') ?? document.createElement('style');
  style.id = 'page-size';
  style.textContent = `@page { size: ${width} ${minHeight}; margin: 0; }`;
  document.head.append(style);
}

/**
 * Holds to its sheet a page that is longer by a rounding or by the space after its last line: on paper that would be a
 * sheet more. For pages that stand where they will be seen; the zoom does not matter.
 */
export function trimPages(desk: HTMLElement): void {
  for (const page of desk.querySelectorAll<HTMLElement>('section.letter')) {
    const { minHeight } = getComputedStyle(page);
    const over = page.offsetHeight - Number.parseFloat(minHeight);
    if (!(over > 0 && over <= trifle)) continue;
    page.style.height = minHeight;
    page.style.overflow = 'clip';
  }
}

/** Pixels. */
const trifle = 4;
