import { Menu } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { firstIn } from './first-focus.ts';

export type MenuEntry =
  | { kind?: 'item'; label: string; icon?: TablerIcon; run: () => void; danger?: boolean; disabled?: boolean }
  | { kind: 'divider' };

export interface MenuPlace {
  x: number;
  y: number;
  entries: readonly MenuEntry[];
}

/**
 * The context menu of a row, at the pointer or under the row; arrows, Enter and Escape are Mantine's. It has the focus
 * as soon as it is drawn: Mantine's own trap takes it a moment later, and what was typed meanwhile would be lost.
 */
export function RowMenu({ place, onClose }: { place: MenuPlace | null; onClose: () => void }) {
  if (place === null) return null;

  function leaveByTab(event: KeyboardEvent): void {
    if (event.key !== 'Tab') return;
    event.preventDefault();
    onClose();
  }

  return (
    <Menu opened onClose={onClose} trapFocus={false} position="bottom-start" offset={2} width={260} withinPortal>
      <Menu.Target>
        <div style={{ position: 'fixed', left: place.x, top: place.y, width: 0, height: 0 }} />
      </Menu.Target>
      <Menu.Dropdown ref={takeFocus} onKeyDown={leaveByTab}>
        {place.entries.map((entry, index) =>
          entry.kind === 'divider' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: dividers have nothing else to tell them apart
            <Menu.Divider key={`divider-${index}`} />
          ) : (
            <Menu.Item
              key={entry.label}
              {...(entry.danger ? { color: 'red' } : {})}
              disabled={entry.disabled ?? false}
              leftSection={entry.icon === undefined ? undefined : <entry.icon size={15} aria-hidden />}
              onClick={() => entry.run()}
            >
              {entry.label}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function takeFocus(menu: HTMLElement | null): void {
  if (menu !== null) firstIn(menu)?.focus({ preventScroll: true });
}
