import { Button } from '@mantine/core';
import { numberInFull, questionPlaces, sumOutcomes, withParts } from '#core/contract/question-outline.ts';
import type { Question, RequestPage } from '#core/contract/requests.ts';
import type { Outcome } from '#core/contract/vocabulary.ts';
import { useText } from '../i18n/index.ts';
import { asksGrounds } from './fact-kinds.ts';
import classes from './forms.module.css';
import { GroundsField, OutcomeField } from './outcome-fields.tsx';
import { answeredOf, outcomeOf, type ReplyDraft, sumOfAnswers, withOutcome } from './reply-draft.ts';

interface ReplyOutcomesProps {
  request: RequestPage;
  draft: ReplyDraft;
  onChange: (part: Partial<ReplyDraft>) => void;
}

/** What an answer came to: as a whole, and for each question and part. What the parts add up to is offered, never assumed. */
export function ReplyOutcomes({ request, draft, onChange }: ReplyOutcomesProps) {
  const { t } = useText();
  const { questions } = request;
  const answered = answeredOf(questions);
  const places = new Map(questionPlaces(questions).map((place, at) => [questions[at]?.id, place]));
  const numberOf = ({ id }: Question) => numberInFull(places.get(id) ?? { question: 0, part: 0 });
  const sum = sumOfAnswers(draft, questions);
  const setAll = (of: readonly Question[], outcome: Outcome | null) =>
    onChange({
      questions: withOutcome(
        draft,
        of.map(({ id }) => id),
        outcome,
        draft.grounds,
      ),
    });

  return (
    <fieldset className={classes.outcomes}>
      <legend>{t('requests:reply.outcomeTitle')}</legend>
      <OutcomeField
        label={t('requests:reply.outcome')}
        value={draft.outcome}
        onChange={(outcome) => onChange({ outcome })}
      />
      {asksGrounds(draft.outcome) && (
        <GroundsField
          label={t('requests:reply.grounds')}
          regimeId={request.regimeId}
          value={draft.grounds}
          onChange={(grounds) => onChange({ grounds })}
        />
      )}
      {sum !== null && answered.length > 1 && sum !== draft.outcome && (
        <p role="status">
          {t('questions:outcome.sum', { outcome: t(`common:outcome.${sum}`) })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => onChange({ outcome: sum })}>
            {t('questions:outcome.take')}
          </Button>
        </p>
      )}
      {answered.length > 1 && (
        <p className={classes.perQuestion}>
          <span className={classes.quiet}>{t('requests:reply.perQuestion')}</span>
          <Button
            variant="default"
            size="compact-sm"
            disabled={draft.outcome === null}
            onClick={() => setAll(answered, draft.outcome)}
          >
            {t('questions:outcome.sameForAll')}
          </Button>
        </p>
      )}
      {answered.length > 1 &&
        withParts(questions).map(({ question, parts }) =>
          parts.length === 0 ? (
            <OneOutcome
              key={question.id}
              {...{ request, draft, onChange }}
              question={question}
              number={numberOf(question)}
            />
          ) : (
            <div key={question.id} className={classes.withParts}>
              <div className={classes.questionOutcome}>
                <p title={question.text}>
                  {numberOf(question)}. {question.text}
                </p>
                <OutcomeField
                  hideLabel
                  label={t('questions:outcome.sameForParts', { number: numberOf(question) })}
                  value={sumOutcomes(parts.map(({ id }) => outcomeOf(draft, id)?.outcome ?? null))}
                  onChange={(outcome) => setAll(parts, outcome)}
                />
              </div>
              {parts.map((part) => (
                <OneOutcome
                  key={part.id}
                  {...{ request, draft, onChange }}
                  question={part}
                  number={numberOf(part)}
                  isPart
                />
              ))}
            </div>
          ),
        )}
    </fieldset>
  );
}

interface OneOutcomeProps extends ReplyOutcomesProps {
  question: Question;
  /** 2, or 2(a). */
  number: string;
  isPart?: boolean;
}

function OneOutcome({ request, draft, onChange, question, number, isPart = false }: OneOutcomeProps) {
  const { t } = useText();
  const mine = outcomeOf(draft, question.id);
  if (mine === undefined) return null;
  return (
    <div className={classes.questionOutcome} data-part={isPart || undefined}>
      <p title={question.text}>
        {isPart ? number.replace(/^\d+/, '') : `${number}.`} {question.text}
      </p>
      <OutcomeField
        hideLabel
        label={t('requests:reply.outcomeOf', { number })}
        value={mine.outcome}
        onChange={(outcome) => onChange({ questions: withOutcome(draft, [question.id], outcome, draft.grounds) })}
      />
      {asksGrounds(mine.outcome) && (
        <div className={classes.groundsOf}>
          <GroundsField
            label={t('requests:reply.groundsOf', { number })}
            regimeId={request.regimeId}
            value={mine.grounds}
            onChange={(grounds) =>
              onChange({
                questions: draft.questions.map((one) => (one.questionId === question.id ? { ...one, grounds } : one)),
              })
            }
          />
        </div>
      )}
    </div>
  );
}
