/**
 * Keeps the focus in a sensible place. When what has it leaves the page (a dialog that closes, the item of a menu, a
 * row that is removed), the browser drops it to the page's body, and the next Tab begins at the top. Here it goes back
 * to where it was before; and where that is gone too, to what stands there now. A button loses it as well while its work
 * is being done: where the work was refused, it has it again.
 */
interface Stop {
  element: HTMLElement;
  /** The way up from it, and its place in each: read while it stood there. */
  way: { parent: Element; at: number }[];
}

const most = 30;
const focusable = 'a[href], button, input:not([type="hidden"]), textarea, select, [tabindex]';
/** Only what stands here has neighbours: those of a toast or of a menu have nothing to do with it. */
const places = '#root, [role="dialog"]';

let trail: readonly Stop[] = [];

/** Called once by the app frame. */
export function keepFocusTrail(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function notice(): void {
    const last = trail.at(-1);
    if (document.activeElement !== document.body || last === undefined || last.element.isConnected) return;
    clearTimeout(timer);
    // Whoever removed it may have a place of its own in mind.
    timer = setTimeout(giveBack);
  }

  /** Brought into view with what was said above it: a refusal makes a form longer. */
  function reenabled(changed: readonly MutationRecord[]): void {
    const last = trail.at(-1)?.element;
    if (document.activeElement !== document.body || last === undefined) return;
    if (changed.some(({ target }) => target === last) && canHaveFocus(last)) last.focus();
  }

  const changes = new MutationObserver(notice);
  changes.observe(document.body, { childList: true, subtree: true });
  const enabling = new MutationObserver(reenabled);
  enabling.observe(document.body, { attributeFilter: ['disabled'], subtree: true });
  document.addEventListener('focusin', remember);
  return () => {
    changes.disconnect();
    enabling.disconnect();
    clearTimeout(timer);
    document.removeEventListener('focusin', remember);
    trail = [];
  };
}

/** Where the focus is, so that a form can give it back to what opened the form. */
export function markPlace(): () => void {
  const stop = trail.at(-1);
  return () =>
    setTimeout(() => {
      if (document.activeElement !== document.body || stop === undefined) return;
      placeOf(stop)?.focus({ preventScroll: true });
    });
}

function remember({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement) || isBehindDialog(target)) return;
  trail = [...trail.filter(({ element }) => element !== target), stopAt(target)].slice(-most);
}

function giveBack(): void {
  for (const stop of trail.toReversed()) {
    if (document.activeElement !== document.body) return;
    placeOf(stop)?.focus({ preventScroll: true });
  }
}

/** The dialog that has the floor: of those that are open, the one opened last. */
export function lastDialog(): Element | undefined {
  return [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1);
}

/** On the page, while a dialog has the floor. */
export function isBehindDialog(element: Element): boolean {
  return element.closest('#root') !== null && lastDialog() !== undefined;
}

function stopAt(element: HTMLElement): Stop {
  const way: Stop['way'] = [];
  for (let child: Element = element; child.parentElement !== null; child = child.parentElement) {
    const parent = child.parentElement;
    way.push({ parent, at: Array.prototype.indexOf.call(parent.children, child) });
  }
  return { element, way };
}

function placeOf({ element, way }: Stop): HTMLElement | null {
  if (element.isConnected) return canHaveFocus(element) ? element : null;
  for (const { parent, at } of way) {
    if (!parent.isConnected) continue;
    if (parent.closest(places) === null) return null;
    const near = [parent.children[at], parent.children[at - 1]].flatMap((one) =>
      one === undefined ? [] : within(one),
    );
    const found = near.find((one) => isSame(one, element)) ?? near[0];
    if (found !== undefined) return found;
    if (parent instanceof HTMLElement && canHaveFocus(parent)) return parent;
  }
  return null;
}

/** Without fields that open a list when they get the focus: nobody asked for one. */
function within(element: Element): HTMLElement[] {
  return [element, ...element.querySelectorAll(focusable)]
    .filter((one) => one instanceof HTMLElement)
    .filter((one) => canHaveFocus(one) && !one.matches('[aria-haspopup="listbox"]'));
}

/** The same button, drawn anew. */
function isSame(one: HTMLElement, other: HTMLElement): boolean {
  return (
    one.tagName === other.tagName &&
    one.getAttribute('aria-label') === other.getAttribute('aria-label') &&
    one.textContent === other.textContent
  );
}

function canHaveFocus(element: HTMLElement): boolean {
  return element.matches(focusable) && !element.matches(':disabled') && element.getClientRects().length > 0;
}
