import { Button, Group } from '@mantine/core';
import { IconFileText, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import type { Body } from '#core/contract/bodies.ts';
import { orpc } from '../client.ts';
import { DateText, ErrorNotice, UnverifiedMark } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { namesIn } from '../i18n/names-in.ts';
import { linkTo } from '../routes.ts';
import classes from './bodies.module.css';
import { fieldsOf } from './body-fields.ts';
import { BodyForm } from './body-form.tsx';
import { Sources } from './sources.tsx';
import { useSaid } from './use-said.ts';

interface BodyDetailProps {
  id: string;
  editing: boolean;
  onEdit: () => void;
  onDone: () => void;
}

/** Everything known of one body, with what of it was never checked and where it was read. */
export function BodyDetail({ id, editing, onEdit, onDone }: BodyDetailProps) {
  const { t, lang } = useText('bodies');
  const [, navigate] = useLocation();
  const { data: body, error, refetch } = useQuery(orpc.bodies.get.queryOptions({ input: { id } }));
  if (body === undefined) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (editing) return <BodyForm id={id} version={body.version} initial={fieldsOf(body)} onDone={onDone} />;
  const { shown, other } = namesIn(lang, body.nameEn, body.nameZh);
  return (
    <article className={classes.detail}>
      <header className={classes.head}>
        <div className={classes.headNames}>
          <h2>{shown}</h2>
          {other !== '' && <p lang={lang === 'en' ? 'zh-Hant-HK' : 'en'}>{other}</p>}
        </div>
        <Group gap="xs">
          <Button
            leftSection={<IconFileText size={16} aria-hidden />}
            onClick={() => navigate(linkTo.newRequest({ bodyId: id }))}
          >
            {t('write')}
          </Button>
          <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
            {t('common:action.edit')}
          </Button>
          {body.requestCount > 0 && (
            <Link href={linkTo.requests({ bodyId: id })}>
              {t('itsRequests', { count: body.requestCount, open: body.openCount })}
            </Link>
          )}
        </Group>
      </header>
      <Contact body={body} />
      <Mailboxes body={body} />
      <Standing body={body} />
    </article>
  );
}

function Contact({ body }: { body: Body }) {
  const { t } = useText('bodies');
  const mark = <UnverifiedMark verified={body.contactVerified} detail={t('contactUnverified')} />;
  return (
    <section aria-label={t('column.contact')}>
      <h3>{t('column.contact')}</h3>
      <dl className={classes.facts}>
        <Fact label={t('field.addressee')} values={[body.addresseeEn, body.addresseeZh]} />
        <Fact label={t('field.address')} values={[body.addressEn, body.addressZh]} mark={mark} />
        <Fact label={t('field.email')} values={[body.email]} mark={mark} />
        <Fact label={t('field.phone')} values={[body.phone]} mark={mark} />
        <Fact label={t('field.fax')} values={[body.fax]} mark={mark} />
        <Fact label={t('field.site')} values={[body.site]} />
        <dt>{t('field.checked')}</dt>
        <dd>{body.contactCheckedOn === null ? t('common:notKnown') : <DateText date={body.contactCheckedOn} />}</dd>
        <dt>{t('field.source')}</dt>
        <dd>{body.contactSource === '' ? t('common:notKnown') : <Sources texts={[body.contactSource]} />}</dd>
      </dl>
    </section>
  );
}

/** A detail in one or two languages; left out where nothing is known of it. */
function Fact({ label, values, mark }: { label: string; values: string[]; mark?: React.ReactNode }) {
  const known = values.filter((value) => value !== '');
  if (known.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {known.join('\n')}
        {mark}
      </dd>
    </>
  );
}

function Mailboxes({ body }: { body: Body }) {
  const { t } = useText('bodies');
  const said = useSaid();
  if (body.mailboxes.length === 0) return null;
  return (
    <section aria-label={t('mailboxes')}>
      <h3>{t('mailboxes')}</h3>
      <ul className={classes.mailboxes}>
        {body.mailboxes.map((box) => (
          <li key={`${box.email} ${box.role}`}>
            <Group gap="xs">
              <span>{box.email}</span>
              <span className={classes.muted}>{[said(box.role), box.label].filter(Boolean).join(' · ')}</span>
              <UnverifiedMark verified={box.verified} detail={t('mailboxUnverified')} />
            </Group>
            <Sources texts={[box.sourceUrl]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Its place in the law, and what we noted. */
function Standing({ body }: { body: Body }) {
  const { t, bi } = useText('bodies');
  const said = useSaid();
  const { data: regimes = [] } = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  const names = body.regimeIds
    .map((id) => regimes.find((regime) => regime.id === id))
    .filter((regime) => regime !== undefined);
  return (
    <section aria-label={t('standing')}>
      <h3>{t('standing')}</h3>
      <dl className={classes.facts}>
        <dt>{t('field.kind')}</dt>
        <dd>{t(`common:bodyKind.${body.kind}`)}</dd>
        <dt>{t('field.regimes')}</dt>
        <dd>{names.length === 0 ? t('common:none') : names.map((regime) => bi(regime.name)).join('\n')}</dd>
        <Fact label={t('field.codeStatus')} values={[said(body.codeStatus)]} />
        <Fact label={t('field.ombudsman')} values={[said(body.ombudsman)]} />
        <Fact label={t('field.tags')} values={[body.tags.join(', ')]} />
        <Fact label={t('field.notes')} values={[body.notes]} />
        {body.nameSources.length > 0 && (
          <>
            <dt>{t('field.nameSources')}</dt>
            <dd>
              <UnverifiedMark verified={body.namesVerified} detail={t('nameUnverified')} />
              <Sources texts={body.nameSources.map(said)} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
