import type { BodySummary } from '#core/contract/bodies.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { type DataListColumn, type DataListSort, UnverifiedMark } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { namesIn } from '../i18n/names-in.ts';
import classes from './bodies.module.css';

export type BodySort = 'name' | 'kind' | 'requests';

/** The name in both languages, what it is, how to reach it, and how much we have with it. */
export function useBodyColumns(besideDetail: boolean): DataListColumn<BodySummary>[] {
  const { t, lang } = useText('bodies');
  const columns: DataListColumn<BodySummary>[] = [
    {
      id: 'name',
      title: t('column.name'),
      sortable: true,
      ellipsis: true,
      render: (row) => <BodyName nameEn={row.nameEn} nameZh={row.nameZh} lang={lang} />,
    },
    {
      id: 'kind',
      title: t('column.kind'),
      sortable: true,
      width: lang === 'en' ? 140 : 110,
      ellipsis: true,
      visibleWhen: '(min-width: 1000px)',
      render: (row) => t(`common:bodyKind.${row.kind}`),
    },
    {
      id: 'contact',
      title: t('column.contact'),
      width: '30%',
      ellipsis: true,
      render: (row) =>
        row.email === '' ? (
          <span className={classes.muted}>{t('noEmail')}</span>
        ) : (
          <span className={classes.contact}>
            <span className={classes.email}>{row.email}</span>
            <UnverifiedMark verified={row.contactVerified} detail={t('contactUnverified')} />
          </span>
        ),
    },
    {
      id: 'requests',
      title: t('column.requests'),
      sortable: true,
      align: 'right',
      width: lang === 'en' ? 120 : 96,
      render: (row) =>
        row.requestCount === 0 ? (
          <span className={classes.muted}>–</span>
        ) : (
          t('openOf', { open: row.openCount, total: row.requestCount })
        ),
    },
  ];
  // The detail says the rest of the row that is chosen; the names of the others need the room.
  return besideDetail ? columns.filter(({ id }) => id === 'name' || id === 'requests') : columns;
}

/** The current language first, the other beside it and quieter. */
export function BodyName({ nameEn, nameZh, lang }: { nameEn: string; nameZh: string; lang: Language }) {
  const english = nameEn !== '' && <span lang="en">{nameEn}</span>;
  const chinese = nameZh !== '' && <span lang="zh-Hant-HK">{nameZh}</span>;
  const [first, second] = (lang === 'en' && nameEn !== '') || nameZh === '' ? [english, chinese] : [chinese, english];
  return (
    <span className={classes.name}>
      {first} <span className={classes.muted}>{second}</span>
    </span>
  );
}

export function sortBodies(
  rows: readonly BodySummary[],
  { by, direction }: DataListSort<BodySort>,
  lang: Language,
): BodySummary[] {
  const nameOf = (row: BodySummary) => namesIn(lang, row.nameEn, row.nameZh).shown;
  const inWords = new Intl.Collator(lang === 'en' ? 'en' : 'zh-Hant-HK');
  const byName = (one: BodySummary, other: BodySummary) => inWords.compare(nameOf(one), nameOf(other));
  const compare: Record<BodySort, (one: BodySummary, other: BodySummary) => number> = {
    name: byName,
    kind: (one, other) => inWords.compare(one.kind, other.kind) || byName(one, other),
    requests: (one, other) => one.requestCount - other.requestCount || byName(other, one),
  };
  const sorted = rows.toSorted(compare[by]);
  return direction === 'asc' ? sorted : sorted.reverse();
}
