import { Button } from '@mantine/core';
import { IconFileText, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { orpc } from '../client.ts';
import { BackLink, ErrorNotice, Page, PageHeader } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import { AskedSection } from './asked-section.tsx';
import { CampaignDialog } from './campaign-dialog.tsx';
import { CampaignFacts } from './campaign-facts.tsx';
import classes from './campaigns.module.css';
import { Progress } from './progress.tsx';
import { QuestionBank } from './question-bank.tsx';

/** One campaign: how far it has come, the facts it rests on, and the questions it asks. */
export default function CampaignView({ id }: { id: string }) {
  const { t, pick } = useText('campaigns');
  const [, navigate] = useLocation();
  const [editing, setEditing] = useState(false);
  const { data: campaign, error, refetch } = useQuery(orpc.campaigns.get.queryOptions({ input: { id } }));
  const back = <BackLink href={linkTo.campaigns()}>{t('title')}</BackLink>;
  if (campaign === undefined) {
    return (
      <Page>
        <PageHeader title={t('title')} back={back} />
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        back={back}
        title={pick(campaign.nameEn, campaign.nameZh)}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => setEditing(true)}
            >
              {t('edit')}
            </Button>
            <Button
              leftSection={<IconFileText size={16} aria-hidden />}
              onClick={() => navigate(linkTo.newRequest({ campaignId: id }))}
            >
              {t('newRequest')}
            </Button>
          </>
        }
      />
      {campaign.summary !== '' && <p className={classes.summary}>{campaign.summary}</p>}
      <Progress campaign={campaign} />
      <AskedSection campaignId={id} />
      <CampaignFacts campaignId={id} facts={campaign.facts} />
      <QuestionBank campaignId={id} bank={campaign.bank} />
      {editing && <CampaignDialog campaign={campaign} onDone={() => setEditing(false)} />}
    </Page>
  );
}
