import { Button, Checkbox, Radio, Textarea } from '@mantine/core';
import type { GuideStep } from '#core/contract/guides.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { useText } from '../i18n/index.ts';
import classes from './guide.module.css';

interface GuideQuestionProps {
  step: GuideStep;
  /** Of the letter: what it would say is in it. */
  language: Language;
  value: string | string[];
  onChange: (value: string | string[]) => void;
}

/** The ways to answer one question. */
export function GuideQuestion({ step, language, value, onChange }: GuideQuestionProps) {
  const { bi } = useText();
  const labelledBy = `guide-${step.id}`;
  if (step.kind === 'text') {
    return (
      <Textarea
        aria-labelledby={labelledBy}
        autosize
        minRows={3}
        maxRows={10}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (step.kind === 'one') {
    return (
      <Radio.Group aria-labelledby={labelledBy} value={typeof value === 'string' ? value : ''} onChange={onChange}>
        <div className={classes.options}>
          {step.options.map((one) => (
            <Radio key={one.id} value={one.id} label={bi(one.label)} />
          ))}
        </div>
      </Radio.Group>
    );
  }
  return <Many step={step} language={language} ticked={Array.isArray(value) ? value : []} onChange={onChange} />;
}

/** Ticks; those of one group stand under its name, each with the words it would put into the letter. */
function Many({
  step,
  language,
  ticked,
  onChange,
}: {
  step: GuideStep;
  language: Language;
  ticked: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const { t, bi } = useText();
  const { options } = step;
  const isTicked = (id: string) => ticked.includes(id);
  const toggle = (id: string) =>
    onChange(options.map((one) => one.id).filter((one) => (one === id ? !isTicked(id) : isTicked(one))));
  return (
    <>
      {options.length > 3 && (
        <div className={classes.all}>
          <span className={classes.quiet} role="status">
            {t('templates:guide.ticked', {
              count: options.filter(({ id }) => isTicked(id)).length,
              total: options.length,
            })}
          </span>
          <Button variant="subtle" size="compact-xs" onClick={() => onChange(options.map(({ id }) => id))}>
            {t('templates:guide.all')}
          </Button>
          <Button variant="subtle" size="compact-xs" onClick={() => onChange([])}>
            {t('templates:guide.none')}
          </Button>
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would read its legend twice: the question is the heading above */}
      <div role="group" aria-labelledby={`guide-${step.id}`} className={classes.many}>
        {options.map(({ id, label, detail, group }, index) => (
          <div key={id} className={classes.option}>
            {group !== null && group.en !== options[index - 1]?.group?.en && <h4>{bi(group)}</h4>}
            <Checkbox
              label={bi(label)}
              checked={isTicked(id)}
              onChange={() => toggle(id)}
              {...(detail === '' ? {} : { description: <span lang={language}>{detail}</span> })}
            />
          </div>
        ))}
      </div>
    </>
  );
}
