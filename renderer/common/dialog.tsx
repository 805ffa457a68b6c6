import { Button, Drawer, Group, Modal, type ModalProps, Stack } from '@mantine/core';
import { type FocusEvent as ReactFocusEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import { useText } from '../i18n/index.ts';
import classes from './dialog.module.css';
import { firstIn } from './first-focus.ts';
import { isBehindDialog, lastDialog } from './focus-trail.ts';

interface DialogProps {
  title: ReactNode;
  onClose: () => void;
  /** At the right edge, over the whole height. */
  side?: boolean;
  size?: ModalProps['size'];
  /** Whether closing loses what was typed. Left out: whether a field holds another text than when it was entered. */
  loses?: boolean;
  children: ReactNode;
}

/**
 * The one dialog of the program, drawn while it is open. It begins at the first thing to fill in, or at what is marked
 * `data-autofocus` (in a question: the safe answer); where nothing is asked, at its text, so that the arrows scroll.
 * Escape and the cross close it, after a question where something typed would be lost; Cancel closes without one.
 */
export function Dialog({ title, onClose, side = false, size, loses, children }: DialogProps) {
  const { t } = useText();
  const body = useRef<HTMLDivElement>(null);
  const typed = useRef(new Map<HTMLInputElement | HTMLTextAreaElement, string>());
  const [asking, setAsking] = useState(false);

  const begin = useCallback((place: HTMLDivElement | null) => {
    body.current = place;
    if (place === null) return;
    markFirst(place);
    // What it asks may still be on its way here.
    const later = new MutationObserver(() => {
      if (document.activeElement === place) firstIn(place)?.focus();
    });
    later.observe(place, { childList: true, subtree: true });
    place.addEventListener('pointerdown', () => later.disconnect(), { once: true });
    document.addEventListener('focusin', pullBack);
    return () => {
      later.disconnect();
      document.removeEventListener('focusin', pullBack);
    };
  }, []);

  function remember({ target, currentTarget }: ReactFocusEvent): void {
    if (isText(target) && currentTarget.contains(target) && !typed.current.has(target))
      typed.current.set(target, target.value);
  }

  function close(): void {
    if (body.current !== null && !hasTheFloor(body.current)) return;
    if (loses ?? [...typed.current].some(([field, before]) => field.value !== before)) setAsking(true);
    else onClose();
  }

  const Frame = side ? Drawer : Modal;
  return (
    <Frame
      opened
      onClose={close}
      title={title}
      {...(side ? { position: 'right' as const } : {})}
      {...(size === undefined ? {} : { size })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears what its fields hold, and does nothing itself */}
      <div ref={begin} tabIndex={-1} className={classes.body} onFocus={remember}>
        {children}
      </div>
      {asking && (
        <AskFirst
          title={t('common:leave.title')}
          text={t('common:leave.text')}
          stay={t('common:leave.stay')}
          go={t('common:leave.go')}
          onStay={() => setAsking(false)}
          onGo={onClose}
        />
      )}
    </Frame>
  );
}

interface AskFirstProps {
  title: string;
  text: string;
  stay: string;
  go: string;
  busy?: boolean;
  onStay: () => void;
  onGo: () => void;
}

/** Asks before something is lost. It starts on the safe answer, which is also what closing it means. */
export function AskFirst({ title, text, stay, go, busy = false, onStay, onGo }: AskFirstProps) {
  return (
    <Dialog title={title} onClose={onStay}>
      <Stack gap="md">
        <p>{text}</p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" data-autofocus onClick={onStay}>
            {stay}
          </Button>
          <Button color="red" loading={busy} onClick={onGo}>
            {go}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** Mantine gives the focus to the first thing so marked, else to the cross. */
function markFirst(place: HTMLElement): void {
  const first = firstIn(place) ?? place;
  for (const marked of place.querySelectorAll('[data-autofocus]')) marked.removeAttribute('data-autofocus');
  first.setAttribute('data-autofocus', 'true');
}

/** Mantine keeps Tab inside, but does not hear it in the frame that draws a letter: after that it is on the page. */
function pullBack({ target }: FocusEvent): void {
  if (!(target instanceof Element) || !isBehindDialog(target)) return;
  lastDialog()?.querySelector<HTMLElement>('button, [tabindex="0"]')?.focus();
}

/** Every open dialog hears Escape: it is for the last one, and not even for that while a list or a calendar is open. */
function hasTheFloor(body: HTMLElement): boolean {
  const own = body.closest('[role="dialog"]');
  const at = document.activeElement?.closest('[role="dialog"], [role="menu"], [role="listbox"]') ?? own;
  return lastDialog() === own && at === own;
}

function isText(target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type === 'text' && !target.readOnly;
}
