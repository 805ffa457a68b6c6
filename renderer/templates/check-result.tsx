import { Button, Code, Collapse, CopyButton, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconChevronDown,
  IconChevronRight,
  IconCircleX,
  IconCopy,
  IconPlus,
} from '@tabler/icons-react';
import type { CustomField, FoundTag, TemplateProblem } from '#core/contract/templates.ts';
import { useText } from '../i18n/index.ts';
import { fieldForTag } from './template-draft.ts';
import classes from './check.module.css';

interface ProblemsProps {
  problems: readonly TemplateProblem[];
  /** For an unknown tag: what can be done about it here. */
  action?: (name: string) => React.ReactNode;
}

/** Everything wrong with a document, errors before warnings, each once with the place and the words round it. */
export function Problems({ problems, action }: ProblemsProps) {
  const { t, bi } = useText();
  const grouped = groupOf(problems);
  if (grouped.length === 0) return null;
  return (
    <ul className={classes.problems}>
      {grouped.map(({ first, more }) => {
        const Icon = first.severity === 'error' ? IconCircleX : IconAlertTriangle;
        const sentence = bi(first.sentence);
        const near = first.near !== undefined && !sentence.includes(first.near) ? first.near : '';
        const name = first.params['name'];
        return (
          <li key={`${first.code} ${sentence}`} data-severity={first.severity} data-code={first.code}>
            <Icon size={16} aria-label={t(`templates:severity.${first.severity}`)} role="img" />
            <div>
              <p>{sentence}</p>
              <p className={classes.where}>
                {[placeOf(first.part, t), near && `… ${near} …`, more > 0 && t('templates:check.more', { count: more })]
                  .filter(Boolean)
                  .join(' · ')}{' '}
                {first.code.startsWith('unknown_field') && name !== undefined && action?.(name)}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The same fault of the same name in several places is told once. */
function groupOf(problems: readonly TemplateProblem[]): { first: TemplateProblem; more: number }[] {
  const groups = new Map<string, { first: TemplateProblem; more: number }>();
  const errorsFirst = problems.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  for (const one of errorsFirst) {
    const { name } = one.params;
    const key = name === undefined ? `${one.code} ${one.sentence.en}` : `${one.code} ${name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: one, more: 0 });
    else group.more += 1;
  }
  return [...groups.values()];
}

/** word/header2.xml is the header, to a person. */
function placeOf(part: string | undefined, t: (key: string) => string): string {
  if (part === undefined) return '';
  const kind = /^word\/(document|header|footer|footnotes|endnotes|comments)\d*\.xml$/.exec(part)?.[1];
  return kind === undefined ? '' : t(`templates:part.${kind}`);
}

interface TagsProps {
  tags: readonly FoundTag[];
  onDeclare: (field: CustomField) => void;
}

/** The tags of a document: first those nobody knows, then the user's own, then what Foolscap fills. */
export function Tags({ tags, onDeclare }: TagsProps) {
  const { t } = useText();
  const [open, { toggle }] = useDisclosure(false);
  const of = (origin: FoundTag['origin']) => tags.filter((one) => one.origin === origin);
  const known = of('known');
  const Icon = open ? IconChevronDown : IconChevronRight;
  if (tags.length === 0) return <p className={classes.quiet}>{t('templates:tags.none')}</p>;
  return (
    <div className={classes.tags}>
      <TagList title={t('templates:tags.unknown')} tags={of('unknown')} onDeclare={onDeclare} />
      <TagList title={t('templates:tags.custom')} tags={of('custom')} />
      {known.length > 0 && (
        <div>
          <UnstyledButton className={classes.more} aria-expanded={open} onClick={toggle}>
            <Icon size={15} aria-hidden />
            {t('templates:tags.known', { count: known.length })}
          </UnstyledButton>
          <Collapse expanded={open}>
            <TagList tags={known} />
          </Collapse>
        </div>
      )}
    </div>
  );
}

function TagList({
  title,
  tags,
  onDeclare,
}: {
  title?: string;
  tags: readonly FoundTag[];
  onDeclare?: (field: CustomField) => void;
}) {
  const { t, bi } = useText();
  if (tags.length === 0) return null;
  return (
    <div>
      {title !== undefined && <h3>{title}</h3>}
      <ul className={classes.tagList}>
        {tags.map((tag) => (
          <li key={tag.name} data-tag={tag.name} data-origin={tag.origin}>
            <Code>{writtenTag(tag)}</Code>
            {tag.label !== null && <span>{bi(tag.label)}</span>}
            <span className={classes.quiet}>{t('templates:tags.count', { count: tag.count })}</span>
            {onDeclare !== undefined && <UnknownTag tag={tag} onDeclare={onDeclare} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What to do about a tag nobody knows: write another in Word, or make it a field of the template. */
export function UnknownTag({ tag, onDeclare }: { tag: FoundTag; onDeclare: (field: CustomField) => void }) {
  const { t, bi } = useText();
  const field = fieldForTag(tag);
  const { nearest } = tag;
  return (
    <span className={classes.actions}>
      {nearest !== null && (
        <CopyButton value={writtenTag({ ...tag, name: nearest.name })}>
          {({ copied, copy }) => (
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<IconCopy size={13} aria-hidden />}
              onClick={copy}
              title={bi(nearest.label)}
            >
              {copied ? t('common:action.copied') : t('templates:tags.copyNearest', { tag: `{${nearest.name}}` })}
            </Button>
          )}
        </CopyButton>
      )}
      {field === null ? (
        <span className={classes.quiet}>{t('templates:tags.noField')}</span>
      ) : (
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconPlus size={13} aria-hidden />}
          onClick={() => onDeclare(field)}
        >
          {t('templates:tags.declare', { name: field.name })}
        </Button>
      )}
    </span>
  );
}

function writtenTag({ name, use }: Pick<FoundTag, 'name' | 'use'>): string {
  return use === 'section' ? `{#${name}} … {/${name}}` : `{${name}}`;
}
