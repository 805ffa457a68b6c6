import { ActionIcon, Checkbox, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconGripVertical,
  IconIndentDecrease,
  IconIndentIncrease,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { clsx } from 'clsx';
import type { KeyboardEvent } from 'react';
import type { BankQuestion } from '#core/contract/campaigns.ts';
import { numberInFull, numberInList, type QuestionLevel, type QuestionPlace } from '#core/contract/question-outline.ts';
import { useText } from '../i18n/index.ts';
import type { RowDrag } from '../questions/use-row-drag.ts';
import classes from './campaigns.module.css';
import { QuestionUses } from './question-uses.tsx';

export interface BankRowActions {
  move: (id: string, by: 1 | -1) => void;
  level: (id: string, level: QuestionLevel) => void;
  edit: (id: string) => void;
  remove: (id: string) => void;
  choose: (id: string, wanted: boolean) => void;
}

interface BankRowProps {
  question: BankQuestion;
  place: QuestionPlace;
  /** Not while only some of the bank are shown: the order of the rest would be out of sight. */
  isMovable: boolean;
  can: { up: boolean; down: boolean; nest: boolean };
  isChosen: boolean;
  act: BankRowActions;
  drag: { grip: ReturnType<RowDrag['grip']>; row: ReturnType<RowDrag['row']> } | null;
}

export function BankRow({ question, place, isMovable, can, isChosen, act, drag }: BankRowProps) {
  const { t } = useText('questions');
  const { id, level } = question;
  const number = numberInFull(place);
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || !isMovable) return;
    const run: Record<string, () => void> = {
      ArrowUp: () => act.move(id, -1),
      ArrowDown: () => act.move(id, 1),
      ArrowRight: () => act.level(id, 1),
      ArrowLeft: () => act.level(id, 0),
    };
    const wanted = run[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    wanted();
  };
  return (
    <li
      data-question={id}
      data-level={level}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: Alt+arrows work on the row
      tabIndex={0}
      className={clsx(classes.entry, classes.bankEntry)}
      onKeyDown={onKeyDown}
      {...drag?.row}
    >
      {/* For the mouse alone; the keys and the menu do the same. */}
      <span className={classes.grip} aria-hidden {...drag?.grip} data-off={drag === null || undefined}>
        <IconGripVertical size={15} />
      </span>
      <Checkbox
        size="xs"
        className={classes.choose}
        aria-label={t('bank.select', { number })}
        checked={isChosen}
        onChange={(event) => act.choose(id, event.currentTarget.checked)}
      />
      <span className={classes.bankNumber} aria-hidden>
        {numberInList(place)}
      </span>
      <QuestionText question={question} />
      <span className={classes.entryActions}>
        <ActionIcon aria-label={t('campaigns:editQuestion')} title={t('bank.edit')} onClick={() => act.edit(id)}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
        <Menu position="bottom-end" width={240} withinPortal>
          <Menu.Target>
            <ActionIcon aria-label={t('more', { number })} title={t('more', { number })}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconArrowUp size={15} />} disabled={!can.up} onClick={() => act.move(id, -1)}>
              {t('moveUp')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowDown size={15} />} disabled={!can.down} onClick={() => act.move(id, 1)}>
              {t('moveDown')}
            </Menu.Item>
            {level === 0 ? (
              <Menu.Item
                leftSection={<IconIndentIncrease size={15} />}
                disabled={!can.nest}
                onClick={() => act.level(id, 1)}
              >
                {t('toPart')}
              </Menu.Item>
            ) : (
              <Menu.Item
                leftSection={<IconIndentDecrease size={15} />}
                disabled={!isMovable}
                onClick={() => act.level(id, 0)}
              >
                {t('toQuestion')}
              </Menu.Item>
            )}
            <Menu.Divider />
            <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={() => act.remove(id)}>
              {t('bank.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </span>
    </li>
  );
}

function QuestionText({ question }: { question: BankQuestion }) {
  const { t, lang } = useText('questions');
  const english = { text: question.textEn, language: 'en' };
  const chinese = { text: question.textZh, language: 'zh-Hant-HK' };
  const texts = (lang === 'en' ? [english, chinese] : [chinese, english]).filter(({ text }) => text !== '');
  const missing = question.textEn === '' ? t('bank.noEnglish') : question.textZh === '' ? t('bank.noChinese') : null;
  return (
    <div className={classes.entryText}>
      {texts.map(({ text, language }, index) => (
        <p key={language} lang={language} className={index === 0 ? classes.questionWords : classes.source}>
          {text}
        </p>
      ))}
      <p className={classes.source}>
        {question.topic !== '' && `${question.topic} · `}
        <QuestionUses question={question} />
        {missing !== null && <span className={classes.missing}>{missing}</span>}
      </p>
    </div>
  );
}
