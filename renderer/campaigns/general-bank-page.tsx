import { useQuery } from '@tanstack/react-query';
import { orpc } from '../client.ts';
import { BackLink, ErrorNotice, Page, PageHeader } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import { QuestionBank } from './question-bank.tsx';

/** The questions that belong to no campaign. */
export default function GeneralBankPage() {
  const { t } = useText('questions');
  const { data, error, refetch } = useQuery(orpc.campaigns.bank.queryOptions({ input: { campaignId: null } }));
  return (
    <Page narrow>
      <PageHeader
        back={<BackLink href={linkTo.campaigns()}>{t('campaigns:title')}</BackLink>}
        title={t('bank.general')}
        subtitle={t('bank.generalAbout')}
      />
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data !== undefined && <QuestionBank campaignId={null} bank={data} />}
    </Page>
  );
}
