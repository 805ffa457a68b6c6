import { ActionIcon, Anchor, Loader, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconArrowsDiagonal, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import type { RequestPage } from '#core/contract/requests.ts';
import { letterKind, rowId } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { ErrorNotice, Page, PageHeader } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { LetterComposer } from '../letters/letter-composer.tsx';
import { linkTo } from '../routes.ts';
import { lastList } from './request-list-view.ts';
import { RequestBody } from './request-body.tsx';
import { RequestFacts } from './request-facts.tsx';
import { RequestMenu } from './request-menu.tsx';
import classes from './requests.module.css';

/** The page of one request; with `?compose=` in its address, a letter of it being written. */
export default function RequestPageView({ id }: { id: string }) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(orpc.requests.get.queryOptions({ input: { id } }));
  const [query] = useSearchParams();
  const composing = letterKind.safeParse(query.get('compose')).data;
  if (error !== null && data === undefined) {
    return (
      <Page narrow>
        <BackToList />
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (data === undefined) return <Waiting />;
  if (composing !== undefined) {
    const letterId = query.get('letter');
    const templateId = rowId.safeParse(query.get('template')).data ?? null;
    return (
      <LetterComposer
        key={`${composing}${letterId}${templateId}`}
        request={data}
        kind={composing}
        letterId={letterId}
        templateId={templateId}
      />
    );
  }
  return (
    <div className={classes.page}>
      <PageHeader
        title={data.subject}
        subtitle={<RequestFacts request={data} />}
        back={<BackToList />}
        actions={<RequestMenu request={data} label={t('requests:menu.title')} />}
      />
      <RequestBody request={data} />
    </div>
  );
}

/** The same beside the list. */
export function RequestPane({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(orpc.requests.get.queryOptions({ input: { id } }));
  return (
    <div className={classes.pane}>
      <div className={classes.paneBar}>
        {data !== undefined && <RequestMenu request={data} label={t('requests:menu.title')} />}
        <Tooltip label={t('requests:openPage')}>
          <ActionIcon component={Link} href={linkTo.request(id)} aria-label={t('requests:openPage')}>
            <IconArrowsDiagonal size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('common:action.close')}>
          <ActionIcon onClick={onClose} aria-label={t('common:action.close')}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data === undefined ? error === null && <Waiting /> : <PaneContent request={data} />}
    </div>
  );
}

function PaneContent({ request }: { request: RequestPage }) {
  return (
    <>
      <header className={classes.paneHead}>
        <h2 className={classes.paneTitle}>{request.subject}</h2>
        <RequestFacts request={request} />
      </header>
      <RequestBody request={request} />
    </>
  );
}

function BackToList() {
  const { t } = useText();
  return (
    <Anchor component={Link} href={lastList()} size="sm" className={classes.back}>
      <IconArrowLeft size={14} aria-hidden /> {t('requests:back')}
    </Anchor>
  );
}

function Waiting() {
  const { t } = useText();
  return (
    <div className={classes.waiting} role="status" aria-label={t('common:loading')}>
      <Loader size="sm" type="dots" />
    </div>
  );
}
