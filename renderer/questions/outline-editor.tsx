import { IconArrowDown, IconArrowUp, IconIndentDecrease, IconIndentIncrease, IconTrash } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { blockLength, numberInFull, type QuestionLevel, questionPlaces } from '#core/contract/question-outline.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { type MenuEntry, RowMenu } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { gapFor, levelAfter, moveBy, moveTo, removeAt, setLevel } from './outline.ts';
import type { OutlineKey } from './outline-keys.ts';
import { OutlineRow, type RowActions } from './outline-row.tsx';
import classes from './questions.module.css';
import { useRowDrag } from './use-row-drag.ts';

export interface OutlineEntry {
  key: string;
  level: QuestionLevel;
  text: string;
}

interface OutlineEditorProps<T extends OutlineEntry> {
  entries: T[];
  onChange: (entries: T[]) => void;
  /** A blank entry. */
  make: (level: QuestionLevel) => T;
  label: string;
  language: Language;
  /** At most so many. */
  most: number;
  /** Something was removed, so many entries of it: the list as it was, to offer it back. */
  onRemoved: (count: number, before: T[]) => void;
  /** Whether a paste into this blank entry is taken up as a list. */
  onPaste?: (at: number, text: string) => boolean;
  /** More that can be done with an entry. */
  menu?: (at: number) => MenuEntry[];
  firstFieldId?: string;
}

/** A list of questions with their parts, typed, moved and nested by keyboard, mouse or menu; numbered as a letter numbers it. */
export function OutlineEditor<T extends OutlineEntry>(props: OutlineEditorProps<T>) {
  const { entries, onChange, make, label, language, most, onRemoved, onPaste, menu, firstFieldId } = props;
  const { t } = useText('questions');
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<string | null>(null);
  const [said, setSaid] = useState('');
  const [menuAt, setMenuAt] = useState<{ at: number; x: number; y: number } | null>(null);
  const places = questionPlaces(entries);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an entry that was added or moved takes the focus once it is there
  useEffect(() => {
    const key = focusNext.current;
    if (key === null) return;
    focusNext.current = null;
    list.current?.querySelector<HTMLTextAreaElement>(`[data-question="${CSS.escape(key)}"] textarea`)?.focus();
  }, [entries]);

  const set = (next: T[], focus: string | null = null) => {
    focusNext.current = focus;
    onChange(next);
  };
  /** The list with this entry elsewhere, told to those who cannot see it move. */
  const rearrange = (at: number, next: T[] | null) => {
    const key = entries[at]?.key;
    if (next === null || key === undefined) return;
    const to = next.findIndex((one) => one.key === key);
    const place = questionPlaces(next)[to];
    if (place !== undefined) {
      const parts = blockLength(next, to) - 1;
      setSaid(t('said', { number: numberInFull(place) }) + (parts > 0 ? t('saidParts', { count: parts }) : ''));
    }
    set(next, key);
  };
  const remove = (at: number) => {
    const count = blockLength(entries, at);
    const rest = removeAt(entries, at);
    const next = rest.length === 0 ? [make(0)] : rest;
    if (entries.slice(at, at + count).some(({ text }) => text.trim() !== '')) onRemoved(count, entries);
    setSaid(t('removed', { count }));
    set(next, next[Math.min(Math.max(at - 1, 0), next.length - 1)]?.key ?? null);
  };
  const byKey: Record<OutlineKey, (at: number) => void> = {
    up: (at) => rearrange(at, moveBy(entries, at, -1)),
    down: (at) => rearrange(at, moveBy(entries, at, 1)),
    part: (at) => rearrange(at, setLevel(entries, at, 1)),
    question: (at) => rearrange(at, setLevel(entries, at, 0)),
    next: (at) => {
      if (entries.length >= most) return;
      const fresh = make(levelAfter(entries, at));
      set(entries.toSpliced(at + 1, 0, fresh), fresh.key);
    },
    remove: (at) => {
      if (entries.length > 1) remove(at);
    },
  };
  const now: RowActions = {
    type: (at, text) => {
      const one = entries[at];
      if (one !== undefined) onChange(entries.with(at, { ...one, text }));
    },
    key: (at, key) => byKey[key](at),
    level: (at, level) => rearrange(at, setLevel(entries, at, level)),
    remove,
    menu: (at, x, y) => setMenuAt({ at, x, y }),
    paste: (at, text) => onPaste?.(at, text) ?? false,
  };
  const act = useLatest(now);
  const drag = useRowDrag(
    entries.length,
    (from, gap) => gapFor(entries, from, gap),
    (from, gap) => rearrange(from, moveTo(entries, from, gap)),
  );

  const entriesOfMenu = (at: number): MenuEntry[] => [
    { label: t('moveUp'), icon: IconArrowUp, disabled: moveBy(entries, at, -1) === null, run: () => byKey.up(at) },
    { label: t('moveDown'), icon: IconArrowDown, disabled: moveBy(entries, at, 1) === null, run: () => byKey.down(at) },
    entries[at]?.level === 1
      ? { label: t('toQuestion'), icon: IconIndentDecrease, run: () => byKey.question(at) }
      : { label: t('toPart'), icon: IconIndentIncrease, disabled: at === 0, run: () => byKey.part(at) },
    ...(menu?.(at) ?? []),
    { kind: 'divider' },
    { label: t('removeEntry'), icon: IconTrash, danger: true, run: () => remove(at) },
  ];

  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      <ol ref={list} className={classes.list} aria-label={label} data-dragging={drag.from !== null || undefined}>
        {entries.map((entry, at) => {
          const { 'data-drop': drop, ...row } = drag.row(at);
          const place = places[at] ?? { question: at + 1, part: 0 };
          return (
            <OutlineRow
              key={entry.key}
              rowKey={entry.key}
              at={at}
              text={entry.text}
              level={place.part === 0 ? 0 : 1}
              question={place.question}
              part={place.part}
              isAlone={entries.length === 1 && entry.text === ''}
              language={language}
              hint={t(
                at === 0 ? 'requests:questions.hint' : entry.level === 1 ? 'partHint' : 'requests:questions.nextHint',
              )}
              fieldId={at === 0 ? firstFieldId : undefined}
              act={act}
              grip={drag.grip(at)}
              drop={drop}
              row={row}
            />
          );
        })}
      </ol>
      <RowMenu
        place={menuAt === null ? null : { x: menuAt.x, y: menuAt.y, entries: entriesOfMenu(menuAt.at) }}
        onClose={() => setMenuAt(null)}
      />
    </>
  );
}

/** One object for the life of the list, whose functions do what those of the last drawing do: rows need not be drawn again for them. */
function useLatest(now: RowActions): RowActions {
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  const [stable] = useState<RowActions>(() => ({
    type: (...args) => latest.current.type(...args),
    key: (...args) => latest.current.key(...args),
    level: (...args) => latest.current.level(...args),
    remove: (...args) => latest.current.remove(...args),
    menu: (...args) => latest.current.menu(...args),
    paste: (...args) => latest.current.paste(...args),
  }));
  return stable;
}
