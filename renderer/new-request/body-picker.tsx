import { Button, Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { BodySummary } from '#core/contract/bodies.ts';
import { postTitle } from '#core/contract/post-title.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { Link } from 'wouter';
import { orpc } from '../client.ts';
import { UnverifiedMark } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { namesIn } from '../i18n/names-in.ts';
import { fieldId } from '../letters/focus-gap.ts';
import { linkTo } from '../routes.ts';
import classes from './new-request.module.css';

interface BodyPickerProps {
  value: string | null;
  /** Under which it is asked, once that is chosen. */
  regimeId: string | null;
  onChange: (bodyId: string | null) => void;
}

/** Whom the letter goes to: found by any part of its name in either language. */
export function BodyPicker({ value, regimeId, onChange }: BodyPickerProps) {
  const { t, pick } = useText();
  const { data: bodies = [] } = useQuery(orpc.bodies.list.queryOptions({ input: {} }));
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const filter: OptionsFilter = ({ options, search }) => {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = value === null ? undefined : byId.get(value);
    // The field holds the chosen name: opening it again offers everything, not only what is chosen.
    if (chosen !== undefined && search === pick(chosen.nameEn, chosen.nameZh)) return options;
    const place = (option: (typeof options)[number]) => {
      const body = 'value' in option ? byId.get(option.value) : undefined;
      const text = body === undefined ? '' : searchText(body);
      if (!words.every((word) => text.includes(word))) return -1;
      return Math.min(
        ...[body?.nameEn ?? '', body?.nameZh ?? ''].map((name) => at(name.toLowerCase(), words[0] ?? '')),
      );
    };
    // "Security Bureau" before "Panel on Security": what begins with the word is what is meant.
    return options
      .map((option) => ({ option, place: place(option) }))
      .filter((one) => one.place !== -1)
      .sort((a, b) => a.place - b.place)
      .map((one) => one.option);
  };
  const chosen = value === null ? undefined : byId.get(value);
  return (
    <div className={classes.bodyPicker}>
      <Select
        id={fieldId('body')}
        aria-label={t('requests:new.body')}
        placeholder={t('requests:new.bodyHint')}
        searchable
        // Enter takes what stands first: the name that was typed.
        selectFirstOptionOnChange
        clearable
        allowDeselect={false}
        limit={120}
        maxDropdownHeight={340}
        value={value}
        onChange={onChange}
        filter={filter}
        nothingFoundMessage={t('requests:new.noBody')}
        data={bodies.map((body) => ({ value: body.id, label: pick(body.nameEn, body.nameZh) }))}
        renderOption={({ option }) => <BodyOption option={option} body={byId.get(option.value)} />}
      />
      {chosen !== undefined && <ChosenBody id={chosen.id} regimeId={regimeId} />}
    </div>
  );
}

function BodyOption({ option, body }: { option: ComboboxItem; body: BodySummary | undefined }) {
  const { lang } = useText();
  const { other } = namesIn(lang, body?.nameEn ?? '', body?.nameZh ?? '');
  return (
    <span className={classes.bodyOption}>
      <span>{option.label}</span>
      <span className={classes.quiet}>{other}</span>
    </span>
  );
}

/** Where the letter will be addressed, and how far that can be relied on. */
function ChosenBody({ id, regimeId }: { id: string; regimeId: string | null }) {
  const { t, pick } = useText();
  const { data: body } = useQuery(orpc.bodies.get.queryOptions({ input: { id } }));
  if (body === undefined) return null;
  const title = (language: Language) => postTitle(body, language, regimeId);
  const addressee = pick(title('en'), title('zh-Hant-HK'));
  const where = [pick(body.addressEn, body.addressZh).replaceAll('\n', ', '), body.email].filter((part) => part !== '');
  return (
    <div className={classes.chosenBody}>
      <p>
        {addressee !== '' && <strong>{addressee}</strong>} {where.join(' · ')}
        {where.length === 0 && <span className={classes.quiet}>{t('requests:new.noContact')}</span>}{' '}
        <UnverifiedMark
          verified={body.contactVerified || where.length === 0}
          detail={t('requests:new.unverifiedContact')}
        />
      </p>
      <Button component={Link} href={linkTo.body(id)} variant="subtle" size="compact-sm">
        {t('requests:new.seeBody')}
      </Button>
    </div>
  );
}

function at(name: string, word: string): number {
  const index = name.indexOf(word);
  return index === -1 ? 1_000 : index;
}

function searchText(body: BodySummary): string {
  return `${body.nameEn} ${body.nameZh} ${body.shortZh} ${body.key ?? ''}`.toLowerCase();
}
