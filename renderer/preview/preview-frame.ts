import type { FromFrame, ToFrame } from './messages.ts';
import { setPageSize, trimPages } from './page-size.ts';
import { drawPages, textsOf } from './paginate.ts';

/**
 * Draws a letter inside a frame of its own: sandboxed without an origin, so that whatever a document holds reaches
 * neither the page nor the register, and without links that lead anywhere.
 */
const desk = document.querySelector<HTMLElement>('#desk');
let latest = 0;
/** Where the pages of the letter drawn last begin. */
let breaks: ReadonlySet<number> = new Set();
let zoom: 'fit' | number = 'fit';

function answer(message: FromFrame): void {
  // A frame without an origin cannot name its parent's; what it says is worth nothing to anybody else.
  window.parent.postMessage(message, '*');
}

async function draw({ turn, docx, gaps }: Extract<ToFrame, { kind: 'draw' }>): Promise<void> {
  if (desk === null) return;
  latest = turn;
  const sheet = document.createElement('div');
  // Measured where it will stand, shown only once whole: the last letter stays until then.
  sheet.style.cssText = 'position: absolute; visibility: hidden; inset: 0 auto auto 0; width: max-content;';
  document.body.append(sheet);
  try {
    const drawn = await drawPages(new Blob([docx]), sheet, { last: breaks, isStale: () => turn !== latest });
    if (drawn === null) return;
    breaks = drawn.breaks;
    for (const link of sheet.querySelectorAll('a')) link.removeAttribute('href');
    for (const gap of gaps) mark(sheet, gap);
    const scrolled = document.documentElement.scrollTop;
    desk.replaceChildren(...sheet.childNodes);
    setPageSize(desk);
    trimPages(desk);
    fit();
    document.documentElement.scrollTop = scrolled;
    answer({ kind: 'drawn', turn, pages: drawn.pages });
  } catch {
    if (turn === latest) answer({ kind: 'failed', turn });
  } finally {
    sheet.remove();
  }
}

/** Sets off what is missing where it stands in the letter; choosing it leads to its field. */
function mark(sheet: HTMLElement, gap: { name: string; mark: string }): void {
  for (const text of textsOf(sheet)) {
    if (text.parentElement?.closest('style') || !text.data.includes(gap.mark)) continue;
    const pieces = text.data.split(gap.mark).flatMap((piece, at) => {
      const words = document.createTextNode(piece);
      if (at === 0) return [words];
      const button = document.createElement('mark');
      button.textContent = gap.mark.slice(1, -1);
      button.dataset['gap'] = gap.name;
      button.tabIndex = 0;
      button.setAttribute('role', 'button');
      return [button, words];
    });
    text.replaceWith(...pieces);
  }
}

/** The page as wide as the frame allows, never larger than on paper; or as large as was asked for. */
function fit(): void {
  const page = desk?.querySelector<HTMLElement>('section.letter');
  if (!desk || !page) return;
  desk.style.setProperty('zoom', '1');
  const room = document.documentElement.clientWidth - 24;
  desk.style.setProperty('zoom', String(zoom === 'fit' ? Math.min(1, room / page.offsetWidth) : zoom));
}

function isToFrame(data: unknown): data is ToFrame {
  return (
    typeof data === 'object' &&
    data !== null &&
    'kind' in data &&
    (data.kind === 'look' || data.kind === 'draw' || data.kind === 'print')
  );
}

/** Waits for what a sheet of paper cannot wait for: its fonts and pictures. */
async function print(): Promise<void> {
  await Promise.all([document.fonts.ready, ...[...document.images].map((one) => one.decode().catch(() => undefined))]);
  window.print();
  answer({ kind: 'printed' });
}

window.addEventListener('resize', fit);
window.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest('a')) event.preventDefault();
  const name = event.target.closest<HTMLElement>('mark[data-gap]')?.dataset['gap'];
  if (name !== undefined) answer({ kind: 'gap', name });
});
window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') answer({ kind: 'escape' });
  if ((event.key !== 'Enter' && event.key !== ' ') || !(event.target instanceof HTMLElement)) return;
  const name = event.target.dataset['gap'];
  if (name === undefined) return;
  event.preventDefault();
  answer({ kind: 'gap', name });
});
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window.parent || !isToFrame(event.data)) return;
  if (event.data.kind === 'draw') {
    void draw(event.data);
    return;
  }
  if (event.data.kind === 'print') {
    void print();
    return;
  }
  document.documentElement.lang = event.data.lang;
  document.title = event.data.title;
  document.documentElement.style.background = event.data.desk;
  zoom = event.data.zoom;
  fit();
});
answer({ kind: 'ready' });
