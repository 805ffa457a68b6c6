import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload, IconFilePencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterTemplate } from '#core/contract/letters.ts';
import { builtInLetterKind, type Language, language as languageSchema } from '#core/contract/vocabulary.ts';
import { client, orpc } from '../client.ts';
import { ErrorNotice, tellError } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { LetterPreview } from '../letters/letter-preview.tsx';
import { RegimeNames } from './regime-names.tsx';
import classes from './templates.module.css';
import { saveDocument } from './use-template-actions.ts';

interface BuiltInDetailProps {
  template: LetterTemplate;
  /** Begins a template of one's own with this document. */
  onAdapt: (document: File, language: Language) => void;
}

/** A letter that comes with Foolscap: what it is for, how it looks, and its document to adapt. */
export function BuiltInDetail({ template, onAdapt }: BuiltInDetailProps) {
  const words = useText();
  const { t, bi, lang } = words;
  const [chosen, setChosen] = useState<Language>(lang);
  const language = template.languages.includes(chosen) ? chosen : (template.languages[0] ?? chosen);
  const kind = builtInLetterKind.parse(template.kind);
  const preview = useQuery(orpc.templates.preview.queryOptions({ input: { of: { builtIn: kind, language } } }));
  const read = () => client.templates.exportBuiltIn({ kind, language });
  return (
    <article className={classes.detail}>
      <header className={classes.head}>
        <h2>{bi(template.name)}</h2>
        <p className={classes.quiet}>{t('templates:builtIn')}</p>
        <p>{bi(template.purpose)}</p>
        <div className={classes.buttons}>
          <Button
            leftSection={<IconFilePencil size={15} aria-hidden />}
            onClick={() => void read().then((file) => onAdapt(file, language), tellError)}
          >
            {t('templates:adapt')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden />}
            onClick={() => void saveDocument(read, words)}
          >
            {t('letters:action.saveDocx')}
          </Button>
        </div>
      </header>
      <RegimeNames ids={template.regimeIds} />
      {template.languages.length > 1 && (
        <SegmentedControl
          aria-label={t('templates:about.language')}
          value={language}
          onChange={(value) => setChosen(languageSchema.parse(value))}
          data={template.languages.map((one) => ({ value: one, label: t(`common:language.${one}`) }))}
        />
      )}
      <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      <div className={classes.paper}>
        <LetterPreview docx={preview.data?.docx ?? null} language={language} behind={preview.isFetching} />
      </div>
    </article>
  );
}
