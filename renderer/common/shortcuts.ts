import { useEffect, useRef, useSyncExternalStore } from 'react';
import { lastDialog } from './focus-trail.ts';

/**
 * Keyboard shortcuts: single keys ("n", "?"), sequences ("g t") and chords ("mod+s", where mod is Ctrl or Cmd). Each
 * registers itself with its label, so the help sheet is never out of date. Plain keys are ignored while typing.
 */
export interface Shortcut {
  keys: string;
  /** Ready to show, in the current language. */
  label: string;
  /** Heading it stands under in the help sheet, ready to show. */
  group: string;
  run: () => void;
}

let active: readonly Shortcut[] = [];
const listeners = new Set<() => void>();
let helpOpen = false;

function notify(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Offers these shortcuts while the component is on screen; later ones win over earlier ones with the same keys. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const signature = shortcuts.map(({ keys, label, group }) => `${keys}|${label}|${group}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words decide; `run` is always the latest
  useEffect(() => {
    const mine = latest.current.map((one, index) => ({ ...one, run: () => latest.current[index]?.run() }));
    active = [...active, ...mine];
    notify();
    return () => {
      active = active.filter((one) => !mine.includes(one));
      notify();
    };
  }, [signature]);
}

/** The help sheet: whether it is open, what it lists, and how to open it. */
export function useHotkeysHelp(): {
  opened: boolean;
  shortcuts: readonly Shortcut[];
  open: () => void;
  close: () => void;
} {
  const shortcuts = useSyncExternalStore(subscribe, () => active);
  const opened = useSyncExternalStore(subscribe, () => helpOpen);
  return { opened, shortcuts, open: () => setHelp(true), close: () => setHelp(false) };
}

function setHelp(open: boolean): void {
  helpOpen = open;
  notify();
}

/** A second key of a sequence must follow within this time. */
const sequenceMs = 1_200;
let pendingKey: { key: string; at: number } | null = null;

/** Called once by the app frame. */
export function listenForShortcuts(): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const match = find(event);
    if (match === null) return;
    event.preventDefault();
    match.run();
  };
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

function find(event: KeyboardEvent): Shortcut | null {
  const mod = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (mod) return event.altKey ? null : last(`mod+${key}`);
  if (event.altKey || isTyping(event.target) || isInDialog(event.target)) return null;
  const before = pendingKey !== null && event.timeStamp - pendingKey.at < sequenceMs ? pendingKey.key : null;
  pendingKey = null;
  if (before !== null) return last(`${before} ${key}`);
  const single = last(key);
  if (single === null && active.some(({ keys }) => keys.startsWith(`${key} `)))
    pendingKey = { key, at: event.timeStamp };
  return single;
}

function last(keys: string): Shortcut | null {
  return active.findLast((one) => one.keys === keys) ?? null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/** A dialog has the floor: letters struck on one of its buttons, or while it opens, are not for the page below. */
function isInDialog(target: EventTarget | null): boolean {
  const inside = target instanceof Element && target.closest('[role="dialog"]') !== null;
  return inside || lastDialog() !== undefined;
}
