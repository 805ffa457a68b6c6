import { Fragment } from 'react';
import classes from './date-text.module.css';

const date =
  /(\d{4}年\d{1,2}月\d{1,2}日(?:（星期[一二三四五六日]）)?|(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?\d{1,2} [A-Z][a-z]{2,8} \d{4})/;

/** A sentence whose dates are each kept on one line. */
export function KeepDates({ text }: { text: string }) {
  return text.split(date).map((part, at) => {
    const key = at;
    return at % 2 === 0 ? (
      <Fragment key={key}>{part}</Fragment>
    ) : (
      <span key={key} className={classes.whole}>
        {part}
      </span>
    );
  });
}
