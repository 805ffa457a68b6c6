import { ActionIcon, Button, Textarea } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconPlus,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import type { BatchQuestion } from '#core/contract/batches.ts';
import { numberInFull, numberInList, type QuestionLevel, questionPlaces } from '#core/contract/question-outline.ts';
import { limits } from '#core/contract/text.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { Section } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import type { ListKind } from '../questions/bank-picks.ts';
import { BankPicker } from '../questions/bank-picker.tsx';
import { outlineKey } from '../questions/outline-keys.ts';
import { levelAfter, moveBy, removeAt, setLevel } from '../questions/outline.ts';
import { readPasted } from '../questions/read-pasted.ts';
import classes from './batches.module.css';

interface SharedQuestionsProps {
  campaignId: string | null;
  used: Language[];
  questions: BatchQuestion[];
  onChange: (questions: BatchQuestion[]) => void;
}

const blank: BatchQuestion = { bankId: null, level: 0, textEn: '', textZh: '' };
const isBlank = ({ textEn, textZh }: BatchQuestion) => `${textEn}${textZh}`.trim() === '';

/** Both its languages: which of them a letter is in, its row says. */
const batchQuestions: ListKind<BatchQuestion> = {
  fromBank: ({ id, textEn, textZh }, level) => ({ bankId: id, level, textEn, textZh }),
  blank: () => blank,
  isBlank,
};

/** The questions of every letter, each in the languages the letters are in; from the bank, or typed. */
export function SharedQuestions({ campaignId, used, questions, onChange }: SharedQuestionsProps) {
  const { t, lang } = useText('batches');
  const campaigns = useQuery(orpc.campaigns.list.queryOptions({ input: {} }));
  const hasCampaigns = (campaigns.data?.length ?? 0) > 0;
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a question that was added or moved takes the focus once it is there
  useEffect(() => {
    if (focusNext.current === null) return;
    list.current?.querySelectorAll('li')[focusNext.current]?.querySelector('textarea')?.focus();
    focusNext.current = null;
  }, [questions]);
  const set = (next: BatchQuestion[], focus: number | null = null) => {
    focusNext.current = focus;
    onChange(next.length === 0 ? [blank] : next);
  };
  const places = questionPlaces(questions);
  const numberOf = (at: number, inWords = numberInFull) => inWords(places[at] ?? { question: at + 1, part: 0 });
  /** The list with this question elsewhere, its parts with it, and the focus where it went. */
  const rearrange = (at: number, next: BatchQuestion[] | null) => {
    const one = questions[at];
    if (next === null || one === undefined) return;
    const to = next.indexOf(one);
    // One that was nested stays where it is.
    set(next, to < 0 ? at : to);
  };
  const nest = (at: number, level: QuestionLevel) => rearrange(at, setLevel(questions, at, level));
  const add = (after: number) =>
    set(questions.toSpliced(after + 1, 0, { ...blank, level: levelAfter(questions, after) }), after + 1);
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>, at: number): void {
    const { textEn, textZh, level } = questions[at] ?? blank;
    const key = outlineKey(event, { isEmpty: `${textEn}${textZh}` === '', level, at });
    if (key === null) return;
    event.preventDefault();
    if (key === 'up' || key === 'down') rearrange(at, moveBy(questions, at, key === 'up' ? -1 : 1));
    else if (key === 'part' || key === 'question') nest(at, key === 'part' ? 1 : 0);
    else if (key === 'next') add(at);
    else if (questions.length > 1) set(removeAt(questions, at), Math.max(0, at - 1));
  }
  /** A list pasted into a blank question becomes several, in that language. */
  function onPaste(event: ClipboardEvent, at: number, key: 'textEn' | 'textZh'): void {
    const read = readPasted(event.clipboardData.getData('text/plain'));
    if (read.length < 2 || questions[at]?.[key] !== '') return;
    event.preventDefault();
    // Beside questions that have the other language only, the lines are their translations, in order.
    const next = [...questions];
    for (const [down, { text, level }] of read.slice(0, limits.questions - at).entries()) {
      const there = next[at + down];
      const free = there?.[key] === '' ? there : undefined;
      next[at + down] =
        free === undefined || isBlank(free) ? { ...blank, level, [key]: text } : { ...free, [key]: text };
    }
    set(next, at);
  }

  return (
    <Section title={t('questions')} count={questions.filter((one) => !isBlank(one)).length}>
      {campaignId === null && hasCampaigns && <p className={classes.quiet}>{t('bankHint')}</p>}
      <BankPicker
        campaignId={campaignId}
        shown={lang}
        needed={used}
        questions={questions}
        kind={batchQuestions}
        startOpen={questions.every(isBlank)}
        onChange={set}
      />
      <ol ref={list} className={classes.questions} id="batch-questions">
        {questions.map((question, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question has no id until its letter is made
          <li key={at} className={classes.question} data-level={places[at]?.part === 0 ? 0 : 1}>
            <span className={classes.number} aria-hidden>
              {numberOf(at, numberInList)}
            </span>
            <div className={classes.questionTexts}>
              {used.map((language) => {
                const key = language === 'en' ? 'textEn' : 'textZh';
                return (
                  <Textarea
                    key={language}
                    lang={language}
                    aria-label={t('questionIn', { number: numberOf(at), language: t(`common:language.${language}`) })}
                    placeholder={t(`common:language.${language}`)}
                    autosize
                    minRows={1}
                    maxRows={10}
                    maxLength={limits.question}
                    value={question[key]}
                    error={question[key].trim() === '' && !isBlank(question)}
                    onChange={(event) =>
                      onChange(questions.with(at, { ...question, [key]: event.currentTarget.value }))
                    }
                    onKeyDown={(event) => onKeyDown(event, at)}
                    onPaste={(event) => onPaste(event, at, key)}
                  />
                );
              })}
            </div>
            <Tool
              icon={IconArrowUp}
              label={t('up', { number: numberOf(at) })}
              off={moveBy(questions, at, -1) === null}
              run={() => rearrange(at, moveBy(questions, at, -1))}
            />
            <Tool
              icon={IconArrowDown}
              label={t('down', { number: numberOf(at) })}
              off={moveBy(questions, at, 1) === null}
              run={() => rearrange(at, moveBy(questions, at, 1))}
            />
            <Tool
              icon={question.level === 1 ? IconIndentDecrease : IconIndentIncrease}
              label={t(question.level === 1 ? 'questions:makeQuestion' : 'questions:makePart', {
                number: numberOf(at),
              })}
              off={at === 0}
              run={() => nest(at, question.level === 1 ? 0 : 1)}
            />
            <Tool
              icon={IconX}
              label={t('removeQuestion', { number: numberOf(at) })}
              off={questions.length === 1 && isBlank(question)}
              run={() => set(removeAt(questions, at), Math.max(0, at - 1))}
            />
          </li>
        ))}
      </ol>
      <div className={classes.line}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={questions.length >= limits.questions}
          onClick={() => add(questions.length - 1)}
        >
          {t('addQuestion')}
        </Button>
        <span className={classes.quiet}>{t('questions:keys')}</span>
      </div>
    </Section>
  );
}

function Tool({ icon: Icon, label, off, run }: { icon: TablerIcon; label: string; off: boolean; run: () => void }) {
  return (
    <ActionIcon size="sm" aria-label={label} title={label} disabled={off} onClick={run}>
      <Icon size={14} aria-hidden />
    </ActionIcon>
  );
}
