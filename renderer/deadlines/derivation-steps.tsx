import type { CalculatedDeadline } from '#core/contract/deadlines.ts';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { formatDate, KeepDates } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './deadlines.module.css';

/** Each step from the fact it starts with to the day; what people often get wrong stands apart from what is right. */
export function DerivationSteps({ steps, wrongAnswer }: Pick<CalculatedDeadline, 'steps' | 'wrongAnswer'>) {
  const { t, bi } = useText();
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
            <StepText date={step.date} text={bi(step.text)} />
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

/** The sentence with the day it is about standing out; before it where the sentence does not say the day itself. */
function StepText({ date, text }: { date: PlainDate | null; text: string }) {
  const { lang } = useText();
  if (date === null)
    return (
      <span>
        <KeepDates text={text} />
      </span>
    );
  const written = formatDate(date, lang);
  const day = <time dateTime={date}>{written}</time>;
  const at = text.lastIndexOf(written);
  if (at < 0) {
    return (
      <>
        {day}{' '}
        <span>
          <KeepDates text={text} />
        </span>
      </>
    );
  }
  return (
    <span>
      <KeepDates text={text.slice(0, at)} />
      {day}
      <KeepDates text={text.slice(at + written.length)} />
    </span>
  );
}
