import { Link } from 'wouter';
import type { AskedBankQuestion, AskedRow } from '#core/contract/asked.ts';
import type { DataListColumn } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import { bodyColumn } from './asked-columns.tsx';
import classes from './campaigns.module.css';
import { OutcomeMark } from './outcome-mark.tsx';

/** A column for each question of the bank that was asked; what it says stands in the list above. */
export function useMatrixColumns(questions: readonly AskedBankQuestion[]): DataListColumn<AskedRow>[] {
  const { t, pick, lang } = useText('campaigns');
  return [
    { ...bodyColumn(t('asked.column.body'), pick), width: 230 },
    {
      id: 'reference',
      title: t('asked.column.reference'),
      sortable: true,
      width: 122,
      render: (row) => <Link href={linkTo.request(row.requestId)}>{row.reference}</Link>,
    },
    ...questions.map(
      ({ id, textEn, textZh }, at): DataListColumn<AskedRow> => ({
        id,
        title: (
          <span title={pick(textEn, textZh)}>
            {t('asked.column.question', { number: at + 1 })}
            <span className="visually-hidden"> {pick(textEn, textZh)}</span>
          </span>
        ),
        width: lang === 'en' ? 138 : 116,
        render: (row) => {
          const asked = row.questions.find((one) => one.bankId === id);
          if (asked !== undefined) return <OutcomeMark outcome={asked.outcome} />;
          return (
            <span className={classes.quiet} title={t('asked.notAsked')}>
              <span aria-hidden>–</span>
              <span className="visually-hidden">{t('asked.notAsked')}</span>
            </span>
          );
        },
      }),
    ),
  ];
}
