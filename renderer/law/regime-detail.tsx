import { Button, Menu } from '@mantine/core';
import { IconCalculator, IconCopy, IconDotsVertical, IconDownload, IconPencil, IconTrash } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Regime } from '#core/contract/regimes.ts';
import { Sources } from '../bodies/sources.tsx';
import { ClockBadge, ErrorNotice, formatDate, Section, UnverifiedMark } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import { jurisdictionName } from './jurisdiction.ts';
import { LawCalendars } from './law-calendars.tsx';
import classes from './law.module.css';
import { NoInformationLaw } from './no-information-law.tsx';
import { type ClockView, type PackView, type RuleView, usePack } from './pack-view.ts';
import { RegimeForm } from './regime-form.tsx';
import { amountText, selectorsText, triggerText } from './regime-words.ts';
import { useRegimeActions } from './use-regime-actions.ts';

interface RegimeDetailProps {
  regime: Regime;
  editing: boolean;
  onEdit: () => void;
  onDone: () => void;
}

/** One law: what it is worth, its clocks with their authority, what moves them, and what can be refused. */
export function RegimeDetail({ regime, editing, onEdit, onDone }: RegimeDetailProps) {
  const { t, bi, lang } = useText();
  const [, navigate] = useLocation();
  const { pack, version, error, retry } = usePack(regime.id);
  const actions = useRegimeActions();
  if (error !== null && error !== undefined) return <ErrorNotice error={error} onRetry={retry} />;
  if (pack === undefined || version === undefined) return null;
  if (editing && version !== null)
    return <RegimeForm key={version} id={regime.id} version={version} initial={pack} onDone={onDone} />;
  return (
    <div className={classes.detail}>
      <header className={classes.form}>
        <div>
          <h2>{bi(regime.name)}</h2>
          <p className={classes.quiet}>
            {lang === 'en' ? regime.name.zh : regime.name.en}
            {regime.own && ` · ${t('law:own')}`}
            {regime.removed && ` · ${t('law:regimes.removedMark')}`}
          </p>
        </div>
        <div className={classes.buttons}>
          {regime.own && !regime.removed && (
            <Button leftSection={<IconPencil size={15} aria-hidden />} onClick={onEdit}>
              {t('common:action.edit')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconCopy size={15} aria-hidden />}
            onClick={() => void actions.copy(regime)}
          >
            {t('law:regimes.copy')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCalculator size={15} aria-hidden />}
            onClick={() => navigate(linkTo.calculator({ regime: regime.id }))}
          >
            {t('law:regimes.calculate')}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" aria-label={t('law:regimes.more')} px={8}>
                <IconDotsVertical size={16} aria-hidden />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconDownload size={15} aria-hidden />}
                onClick={() => void actions.exportFile(regime)}
              >
                {t('law:regimes.export')}
              </Menu.Item>
              {regime.own && !regime.removed && (
                <Menu.Item
                  color="red"
                  leftSection={<IconTrash size={15} aria-hidden />}
                  onClick={() => void actions.remove(regime, version ?? 0)}
                >
                  {t('law:regimes.remove')}
                </Menu.Item>
              )}
              {regime.removed && (
                <Menu.Item onClick={() => void actions.restore(regime, version ?? 0)}>
                  {t('law:regimes.restore')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </div>
      </header>
      {regime.noInformationLaw !== null && <NoInformationLaw text={regime.noInformationLaw} />}
      <dl className={classes.facts2}>
        <dt>{t('law:column.jurisdiction')}</dt>
        <dd>{jurisdictionName(regime.jurisdiction, t)}</dd>
        <dt>{t('law:column.force')}</dt>
        <dd>{bi(regime.legalForce)}</dd>
        <dt>{t('law:column.lastChecked')}</dt>
        <dd>{formatDate(regime.lastChecked, lang)}</dd>
        <dt>{t('law:regimes.version')}</dt>
        <dd>{regime.version}</dd>
        <dt>{t('law:column.requests')}</dt>
        <dd>{regime.requestCount.toLocaleString(lang)}</dd>
      </dl>
      <Section title={t('law:regimes.clocks')} count={pack.clocks.length}>
        <ul className={classes.plain}>
          {pack.clocks.map((clock) => (
            <Clock key={clock.id} clock={clock} pack={pack} />
          ))}
        </ul>
      </Section>
      <Section title={t('law:regimes.adjustments')}>
        <dl className={classes.facts2}>
          <Rule name={t('law:adjust.fee')} rule={pack.adjustments.fee} />
          <Rule name={t('law:adjust.identity')} rule={pack.adjustments.identity} />
          <Rule name={t('law:adjust.clarification')} rule={pack.adjustments.clarification} />
          <Rule name={t('law:adjust.transfer')} rule={pack.transfer} />
          <Rule name={t('law:adjust.outOfHours')} rule={pack.outOfHours} />
        </dl>
      </Section>
      <LawCalendars pack={pack} />
      {regime.refusalGrounds.length > 0 && (
        <Section title={t('law:regimes.grounds')} count={regime.refusalGrounds.length}>
          <ul className={classes.plain}>
            {regime.refusalGrounds.map((ground) => (
              <li key={ground.id}>
                {bi(ground.label)} <UnverifiedMark verified={ground.verified} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {regime.notes.length > 0 && (
        <Section title={t('law:regimes.notes')} count={regime.notes.length}>
          <ul className={classes.plain}>
            {regime.notes.map((note) => (
              <li key={note.topic}>
                {bi(note.text)} <UnverifiedMark verified={note.verified} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

/** One clock as a person would check it against the text of the law. */
function Clock({ clock, pack }: { clock: ClockView; pack: PackView }) {
  const { t, bi, lang } = useText();
  const nameOf = (id: string) => {
    const found = pack.clocks.find((one) => one.id === id);
    return found === undefined ? id : bi(found.label);
  };
  const sources = clock.source.flatMap((key) => {
    const source = pack.sources[key];
    return source === undefined ? [] : `${source.ref} (${t(`deadlines:grade.${source.grade}`)})`;
  });
  return (
    <li className={classes.clock} data-clock={clock.id}>
      <div className={classes.clockHead}>
        <ClockBadge party={clock.party} />
        <strong>{bi(clock.label)}</strong>
        <span>{amountText(clock, t)}</span>
        <UnverifiedMark verified={clock.verified} detail={t('deadlines:why.unverified')} />
      </div>
      <p>{bi(clock.explanation)}</p>
      <p className={classes.small}>{triggerText(clock, nameOf, t)}</p>
      {clock.ends.length > 0 && (
        <p className={classes.small}>{t('law:endsWith', { facts: selectorsText(clock.ends, t) })}</p>
      )}
      <p className={classes.small}>
        {t('law:authorityChecked', { authority: bi(clock.authority), date: formatDate(clock.lastChecked, lang) })}
      </p>
      <Sources texts={sources} />
    </li>
  );
}

function Rule({ name, rule }: { name: string; rule: RuleView }) {
  const { t, bi } = useText();
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {t(`law:effect.${rule.effect}`)} {bi(rule.text)} <UnverifiedMark verified={rule.verified} />
      </dd>
    </>
  );
}
