import { ActionIcon, Textarea } from '@mantine/core';
import { IconDots, IconGripVertical, IconIndentDecrease, IconIndentIncrease, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, memo } from 'react';
import { numberInFull, numberInList, type QuestionLevel, type QuestionPlace } from '#core/contract/question-outline.ts';
import { limits } from '#core/contract/text.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { useText } from '../i18n/index.ts';
import { outlineKey, type OutlineKey } from './outline-keys.ts';
import classes from './questions.module.css';
import type { RowDrag } from './use-row-drag.ts';

/** What a row asks the list to do. */
export interface RowActions {
  type(at: number, text: string): void;
  key(at: number, key: OutlineKey): void;
  level(at: number, level: QuestionLevel): void;
  remove(at: number): void;
  menu(at: number, x: number, y: number): void;
  /** Whether the paste was taken up as a list. */
  paste(at: number, text: string): boolean;
}

interface OutlineRowProps {
  at: number;
  rowKey: string;
  text: string;
  level: QuestionLevel;
  question: number;
  part: number;
  /** The only row, and blank: there is nothing to remove. */
  isAlone: boolean;
  language: Language;
  hint: string;
  fieldId: string | undefined;
  act: RowActions;
  grip: ReturnType<RowDrag['grip']>;
  drop: 'before' | 'after' | undefined;
  row: Pick<ReturnType<RowDrag['row']>, 'onDragOver' | 'onDrop'>;
}

/**
 * One question or part. Drawn again only when it differs: in a list of two hundred, a key typed into one costs one.
 * What the mouse does while dragging is looked up at that moment and does not count as a difference.
 */
export const OutlineRow = memo(Row, (before, now) =>
  (
    ['at', 'rowKey', 'text', 'level', 'question', 'part', 'isAlone', 'language', 'hint', 'fieldId', 'drop'] as const
  ).every((name) => before[name] === now[name]),
);

function Row({
  at,
  rowKey,
  text,
  level,
  language,
  hint,
  fieldId,
  act,
  grip,
  drop,
  row,
  isAlone,
  ...where
}: OutlineRowProps) {
  const { t } = useText('questions');
  const place: QuestionPlace = where;
  const number = numberInFull(place);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const key = outlineKey(event, { isEmpty: text === '', level, at });
    if (key === null) return;
    event.preventDefault();
    act.key(at, key);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (text.trim() === '' && act.paste(at, event.clipboardData.getData('text/plain'))) event.preventDefault();
  };
  const nest = level === 0 ? t('makePart', { number }) : t('makeQuestion', { number });
  const Nest = level === 0 ? IconIndentIncrease : IconIndentDecrease;
  return (
    <li className={classes.row} data-question={rowKey} data-level={level} data-drop={drop} {...row}>
      {/* For the mouse alone; the keyboard and the menu do the same. */}
      <span className={classes.grip} aria-hidden title={t('drag')} {...grip}>
        <IconGripVertical size={14} />
      </span>
      <span className={classes.number} aria-hidden>
        {numberInList(place)}
      </span>
      <Textarea
        {...(fieldId === undefined ? {} : { id: fieldId })}
        className={classes.text}
        aria-label={t('requests:questions.number', { number })}
        placeholder={hint}
        lang={language}
        rows={1}
        maxLength={limits.question}
        value={text}
        onChange={(event) => act.type(at, event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <span className={classes.tools}>
        <ActionIcon
          size="sm"
          aria-label={nest}
          title={nest}
          disabled={at === 0}
          onClick={() => act.level(at, level === 0 ? 1 : 0)}
        >
          <Nest size={14} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size="sm"
          aria-label={t('more', { number })}
          aria-haspopup="menu"
          title={t('more', { number })}
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            act.menu(at, left, bottom);
          }}
        >
          <IconDots size={14} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size="sm"
          aria-label={t('requests:questions.remove', { number })}
          title={t('requests:questions.remove', { number })}
          disabled={isAlone}
          onClick={() => act.remove(at)}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  );
}
