import type { AskedBankQuestion } from '#core/contract/asked.ts';
import { outcomes } from '#core/contract/vocabulary.ts';
import { useText } from '../i18n/index.ts';
import classes from './campaigns.module.css';

/** The questions that the columns of the matrix stand for, and how each fared over the whole campaign. */
export function QuestionFigures({ questions }: { questions: readonly AskedBankQuestion[] | undefined }) {
  const { t, pick } = useText('campaigns');
  if (questions === undefined) return null;
  if (questions.length === 0) return <p className={classes.quiet}>{t('asked.noShared')}</p>;
  return (
    <ol className={classes.figuresList} aria-label={t('asked.byQuestion')}>
      {questions.map(({ id, textEn, textZh, asked, answered, outcomes: counts }) => (
        <li key={id}>
          <p>{pick(textEn, textZh)}</p>
          <p className={classes.source}>
            {[
              t('asked.answeredOf', { answered, total: asked }),
              ...outcomes.flatMap((outcome) => {
                const count = counts[outcome] ?? 0;
                return count === 0 ? [] : `${t(`common:outcome.${outcome}`)} ${count}`;
              }),
            ].join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}
