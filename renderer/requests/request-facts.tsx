import { Link } from 'wouter';
import type { RequestPage } from '#core/contract/requests.ts';
import { ClockBadge, DateText, OutcomeBadge, StatusBadge } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import classes from './requests.module.css';

/** Under the title: which request this is, to whom, where it stands, and the next date. */
export function RequestFacts({ request }: { request: RequestPage }) {
  const { t, bi, pick } = useText();
  const { campaignId, nextDueDate, nextDueParty, today } = request;
  const overdue = nextDueDate !== null && nextDueDate < today;
  return (
    <div className={classes.facts}>
      <p className={classes.factLine}>
        <span className={classes.reference}>{request.reference}</span>
        <Link href={linkTo.body(request.bodyId)}>{pick(request.bodyNameEn, request.bodyNameZh)}</Link>
        <span>{bi(request.regimeName)}</span>
        {campaignId !== null && (
          <Link href={`/campaigns/${campaignId}`}>
            {pick(request.campaignNameEn ?? '', request.campaignNameZh ?? '')}
          </Link>
        )}
        {request.theirReference !== '' && (
          <span>{t('requests:theirReference', { reference: request.theirReference })}</span>
        )}
      </p>
      <p className={classes.factLine}>
        <StatusBadge status={request.status} />
        {request.outcome !== null && <OutcomeBadge outcome={request.outcome} />}
        {nextDueDate !== null && nextDueParty !== null && (
          <span className={classes.nextDate}>
            <ClockBadge party={nextDueParty} overdue={overdue} />
            <DateText date={nextDueDate} relative="due" overdue={overdue} />
          </span>
        )}
      </p>
    </div>
  );
}
