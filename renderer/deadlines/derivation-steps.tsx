import type { CalculatedDeadline } from '#core/contract/deadlines.ts';
import { formatDate } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './deadlines.module.css';

/** Each step from the fact it starts with to the day; what people often get wrong stands apart from what is right. */
export function DerivationSteps({ steps, wrongAnswer }: Pick<CalculatedDeadline, 'steps' | 'wrongAnswer'>) {
  const { t, bi, lang } = useText();
  const right = steps.filter((step) => step.kind !== 'wrong_answer');
  return (
    <>
      <ol className={classes.steps}>
        {right.map((step, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two pauses may read the same; the order is the derivation
            key={`${at} ${step.kind}`}
            data-step={step.kind}
          >
            {step.date !== null && <time dateTime={step.date}>{formatDate(step.date, lang)}</time>}
            <span>{bi(step.text)}</span>
          </li>
        ))}
      </ol>
      {wrongAnswer !== null && (
        <p className={classes.wrong} data-step="wrong_answer">
          <strong>{t('law:wrongAnswer')}</strong>
          {bi(wrongAnswer)}
        </p>
      )}
    </>
  );
}
