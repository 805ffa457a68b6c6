import { Link } from 'wouter';
import type { CampaignPage } from '#core/contract/campaigns.ts';
import { requestStatuses } from '#core/contract/vocabulary.ts';
import { Section, StatusBadge } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import classes from './campaigns.module.css';

/** How many requests stand where: bars labelled directly, in the table that holds their figures. */
export function Progress({ campaign }: { campaign: CampaignPage }) {
  const { t } = useText('campaigns');
  const most = Math.max(1, ...campaign.byStatus.map(({ count }) => count));
  const counts = requestStatuses.flatMap((status) =>
    campaign.byStatus.filter((one) => one.status === status && one.count > 0),
  );
  return (
    <Section
      title={t('progress')}
      aside={
        campaign.requestCount > 0 ? (
          <Link href={linkTo.requests({ campaignId: campaign.id })}>{t('itsRequests')}</Link>
        ) : undefined
      }
    >
      <p className={classes.figures}>
        <span>{t('figures.requests', { count: campaign.requestCount })}</span>
        <span>{t('figures.bodies', { count: campaign.bodyCount })}</span>
        <span>{t('figures.answered', { count: campaign.answeredCount })}</span>
        {campaign.overdueCount > 0 && (
          <strong className={classes.late}>{t('figures.overdue', { count: campaign.overdueCount })}</strong>
        )}
      </p>
      {counts.length === 0 ? (
        <p className={classes.quiet}>{t('noRequests')}</p>
      ) : (
        <table className={classes.chart}>
          <caption className="visually-hidden">{t('chartCaption')}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('column.status')}</th>
              <th scope="col">{t('column.requests')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ status, count }) => (
              <tr key={status}>
                <th scope="row">
                  <Link href={linkTo.requests({ campaignId: campaign.id, status })}>
                    <StatusBadge status={status} />
                  </Link>
                </th>
                <td>
                  <span className={classes.barLine}>
                    <span className={classes.bar} style={{ width: `${(count / most) * 100}%` }} aria-hidden />
                    <span className={classes.barCount}>{count}</span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
