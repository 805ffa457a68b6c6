import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { BankQuestion } from '#core/contract/campaigns.ts';
import { client } from '../client.ts';
import { Section, tellError, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './campaigns.module.css';
import { QuestionForm } from './question-form.tsx';

/** The questions of a campaign, in the order in which a letter offers them. Alt+↑ and Alt+↓ move one, as do its buttons or the mouse. */
export function QuestionBank({ campaignId, bank }: { campaignId: string; bank: BankQuestion[] }) {
  const { t } = useText('campaigns');
  const toast = useUndoToast();
  const [editing, setEditing] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  // Until the register answers, the list stands as the person put it.
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const [moved, setMoved] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const shown = order === null ? bank : bank.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  const topics = [...new Set(bank.map(({ topic }) => topic).filter(Boolean))];

  async function moveTo(id: string, index: number): Promise<void> {
    const ids = shown.map((question) => question.id);
    const from = ids.indexOf(id);
    if (from < 0 || index < 0 || index >= ids.length || from === index) return;
    ids.splice(index, 0, ...ids.splice(from, 1));
    setOrder(ids);
    setMoved(t('movedTo', { place: index + 1, total: ids.length }));
    try {
      await client.campaigns.orderQuestions({ campaignId, ids });
    } catch (error) {
      setOrder(null);
      tellError(error);
    }
  }

  async function remove(question: BankQuestion): Promise<void> {
    try {
      const { journalEntryId } = await client.campaigns.removeQuestion({ id: question.id });
      toast(t('questionRemoved'), journalEntryId);
    } catch (error) {
      tellError(error);
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLLIElement>, id: string, index: number): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    void moveTo(id, event.key === 'ArrowUp' ? index - 1 : index + 1);
    // The row is drawn anew at its place: keep the person on it.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-question="${id}"]`)?.focus());
  }

  return (
    <Section
      title={t('bank')}
      count={bank.length}
      aside={
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setEditing('new')}
        >
          {t('addQuestion')}
        </Button>
      }
    >
      <p className={classes.hint}>{t(bank.length === 0 ? 'noQuestions' : 'bankHint')}</p>
      <p className="visually-hidden" aria-live="polite">
        {moved}
      </p>
      <ol ref={list} className={classes.entries}>
        {shown.map((question, index) =>
          editing === question.id ? (
            <li key={question.id}>
              <QuestionForm
                campaignId={campaignId}
                question={question}
                topics={topics}
                onDone={() => setEditing(null)}
              />
            </li>
          ) : (
            <li
              key={question.id}
              data-question={question.id}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: Alt+arrows work on the row
              tabIndex={0}
              className={clsx(classes.entry, over === question.id && classes.dropHere)}
              onKeyDown={(event) => onKeyDown(event, question.id, index)}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(question.id);
              }}
              onDrop={() => {
                if (dragged !== null) void moveTo(dragged, index);
                setOver(null);
              }}
            >
              {/* For the mouse alone; the buttons serve the keyboard. */}
              <span
                className={classes.grip}
                draggable
                aria-hidden
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  setDragged(question.id);
                }}
                onDragEnd={() => {
                  setDragged(null);
                  setOver(null);
                }}
              >
                <IconGripVertical size={15} />
              </span>
              <QuestionText question={question} />
              <Group gap={2} wrap="nowrap" className={classes.entryActions}>
                <ActionIcon
                  aria-label={t('moveUp')}
                  disabled={index === 0}
                  onClick={() => void moveTo(question.id, index - 1)}
                >
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('moveDown')}
                  disabled={index === shown.length - 1}
                  onClick={() => void moveTo(question.id, index + 1)}
                >
                  <IconArrowDown size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon aria-label={t('editQuestion')} onClick={() => setEditing(question.id)}>
                  <IconPencil size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon aria-label={t('removeQuestion')} onClick={() => void remove(question)}>
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </Group>
            </li>
          ),
        )}
      </ol>
      {editing === 'new' && (
        <QuestionForm campaignId={campaignId} question={null} topics={topics} onDone={() => setEditing(null)} />
      )}
    </Section>
  );
}

function QuestionText({ question }: { question: BankQuestion }) {
  const { t, lang } = useText('campaigns');
  const english = { text: question.textEn, language: 'en' };
  const chinese = { text: question.textZh, language: 'zh-Hant-HK' };
  const texts = (lang === 'en' ? [english, chinese] : [chinese, english]).filter(({ text }) => text !== '');
  return (
    <div className={classes.entryText}>
      {texts.map(({ text, language }, index) => (
        <p key={language} lang={language} className={index === 0 ? undefined : classes.source}>
          {text}
        </p>
      ))}
      <p className={classes.source}>
        {[question.topic, question.usedCount > 0 ? t('usedIn', { count: question.usedCount }) : t('notUsed')]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}
