import { Button } from '@mantine/core';
import { IconClipboardList, IconPlus } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { BankQuestion } from '#core/contract/campaigns.ts';
import { numberInFull, questionPlaces } from '#core/contract/question-outline.ts';
import { client } from '../client.ts';
import { Section, tellError, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { bankBlocks, findBlocks } from '../questions/bank-picks.ts';
import { gapFor, moveBy, moveTo, setLevel } from '../questions/outline.ts';
import { useRowDrag } from '../questions/use-row-drag.ts';
import { FindField } from '../requests/find-field.tsx';
import { BankImport } from './bank-import.tsx';
import { BankRow, type BankRowActions } from './bank-row.tsx';
import { BankTools } from './bank-tools.tsx';
import classes from './campaigns.module.css';
import { QuestionForm } from './question-form.tsx';
import { useBankOrder } from './use-bank-order.ts';

/** Past so many a bank is searched rather than read. */
const fewEnough = 8;

/**
 * The questions of a bank with their parts, in the order in which a request offers them. Moved and nested by mouse, by
 * Alt with the arrows, or by the menu of a row. `campaignId` null: the general bank.
 */
export function QuestionBank({ campaignId, bank }: { campaignId: string | null; bank: BankQuestion[] }) {
  const { t } = useText('questions');
  const toast = useUndoToast();
  const [editing, setEditing] = useState<string | null>(null);
  const [importing, setImporting] = useState(false);
  const [find, setFind] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { all, reorder } = useBankOrder(campaignId, bank);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<string | null>(null);
  const places = questionPlaces(all);
  const numberOf = (id: string) => places[all.findIndex((one) => one.id === id)] ?? { question: 0, part: 0 };
  const found = new Set(findBlocks(bankBlocks(all), find).flatMap(({ question, parts }) => [question, ...parts]));
  const isWhole = found.size === all.length;
  const shown = isWhole ? all : all.filter((one) => found.has(one));
  const topics = [...new Set(bank.map(({ topic }) => topic).filter(Boolean))];
  const selected = all.filter(({ id }) => chosen.has(id));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that was moved keeps the person on it
  useLayoutEffect(() => {
    const id = focusNext.current;
    if (id === null) return;
    focusNext.current = null;
    list.current?.querySelector<HTMLElement>(`[data-question="${id}"]`)?.focus();
  }, [all]);

  function rearrange(id: string, next: BankQuestion[] | null, keepFocus: boolean): void {
    if (next === null) return;
    const place = questionPlaces(next)[next.findIndex((one) => one.id === id)];
    if (place !== undefined) setSaid(t('said', { number: numberInFull(place) }));
    if (keepFocus) focusNext.current = id;
    reorder(next);
  }

  async function remove(ids: string[]): Promise<void> {
    try {
      const { count, journalEntryId } = await client.campaigns.removeQuestions({ ids });
      setChosen(new Set());
      toast(t('bank.removed', { count }), journalEntryId);
    } catch (error) {
      tellError(error);
    }
  }

  const at = (id: string) => all.findIndex((one) => one.id === id);
  const act: BankRowActions = {
    move: (id, by) => rearrange(id, moveBy(all, at(id), by), true),
    level: (id, level) => rearrange(id, setLevel(all, at(id), level), true),
    edit: setEditing,
    remove: (id) => void remove([id]),
    choose: (id, wanted) =>
      setChosen((before) => {
        const after = new Set(before);
        if (wanted) after.add(id);
        else after.delete(id);
        return after;
      }),
  };
  const drag = useRowDrag(
    all.length,
    (from, gap) => gapFor(all, from, gap),
    (from, gap) => {
      const id = all[from]?.id;
      if (id !== undefined) rearrange(id, moveTo(all, from, gap), false);
    },
  );

  return (
    <Section
      title={t('campaigns:bank')}
      count={bank.filter((one) => one.level === 0).length}
      aside={
        <>
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconClipboardList size={14} aria-hidden />}
            onClick={() => setImporting(true)}
          >
            {t('paste.open')}
          </Button>
          <Button
            variant={campaignId === null ? 'filled' : 'subtle'}
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setEditing('new')}
          >
            {t('campaigns:addQuestion')}
          </Button>
        </>
      }
    >
      <p className={classes.hint}>
        {t(bank.length > 0 ? 'bank.hint' : campaignId === null ? 'bank.noneGeneral' : 'bank.none')}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      {bank.length > 0 && (
        <div className={classes.bankBar}>
          {bank.length > fewEnough && <FindField label={t('bank.find')} value={find} onChange={setFind} w={260} />}
          <BankTools
            campaignId={campaignId}
            shown={shown}
            selected={selected}
            onChoose={(ids) => setChosen(new Set(ids))}
            onRemove={(ids) => void remove(ids)}
          />
        </div>
      )}
      {!isWhole && (
        <p className={classes.hint} role="status">
          {shown.length === 0 ? t('bank.nothing') : t('bank.found', { count: shown.length })}
        </p>
      )}
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
            <BankRow
              key={question.id}
              question={question}
              place={numberOf(question.id)}
              isMovable={isWhole}
              can={{
                up: isWhole && moveBy(all, index, -1) !== null,
                down: isWhole && moveBy(all, index, 1) !== null,
                nest: isWhole && index > 0,
              }}
              isChosen={chosen.has(question.id)}
              act={act}
              drag={isWhole ? { grip: drag.grip(index), row: drag.row(index) } : null}
            />
          ),
        )}
      </ol>
      {editing === 'new' && (
        <QuestionForm campaignId={campaignId} question={null} topics={topics} onDone={() => setEditing(null)} />
      )}
      {importing && <BankImport campaignId={campaignId} topics={topics} onClose={() => setImporting(false)} />}
    </Section>
  );
}
