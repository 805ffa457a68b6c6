import { Button, SegmentedControl } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { language, languages } from '#core/contract/vocabulary.ts';
import { client } from '../client.ts';
import { menuPlaces } from '../commands/menu-places.ts';
import { ErrorNotice, PageHeader } from '../common/index.ts';
import { setLanguage, useText } from '../i18n/index.ts';
import { SenderForm } from '../settings/sender-form.tsx';
import classes from './first-run.module.css';

/** A new register asks one thing: who writes. Or it shows itself, filled with the sample campaign. */
export function FirstRun({ onSkip }: { onSkip: () => void }) {
  const { t, lang } = useText('app');
  const sample = useMutation({
    mutationFn: async () => {
      await keepLanguage();
      return await client.register.loadSample({});
    },
  });

  /** The choice made here is the register's from now on; kept first, or the program would open in the other language. */
  async function keepLanguage(): Promise<void> {
    await client.settings.savePreferences({ interfaceLanguage: lang, defaultLetterLanguage: lang });
  }
  const begin = () => void keepLanguage().then(onSkip);
  useMenuPlaces(begin);
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <div className={classes.top}>
          <span className={classes.brand}>{t('name')}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('firstRun.language')}
            value={lang}
            data={languages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
            onChange={(value) => void setLanguage(language.parse(value))}
          />
        </div>
        <PageHeader title={t('firstRun.title')} subtitle={t('firstRun.intro')} />
        <SenderForm
          sender={null}
          beforeSave={keepLanguage}
          onDone={begin}
          submitText={t('firstRun.save')}
          cancelText={t('firstRun.later')}
        />
        <section className={classes.sample} aria-label={t('firstRun.orSample')}>
          <div>
            <h2>{t('firstRun.orSample')}</h2>
            <p>{t('firstRun.sampleText')}</p>
          </div>
          <Button variant="default" loading={sample.isPending} onClick={() => sample.mutate()}>
            {t('firstRun.openSample')}
          </Button>
        </section>
        <ErrorNotice error={sample.error} onRetry={() => sample.mutate()} />
        <p className={classes.local}>
          <IconLock size={15} aria-hidden />
          {t('firstRun.local')}
        </p>
      </div>
    </main>
  );
}

/** A place chosen in the desktop's menus: the program begins there. What was typed here is kept for later. */
function useMenuPlaces(begin: () => void): void {
  const [, navigate] = useLocation();
  const latest = useRef(begin);
  latest.current = begin;
  useEffect(
    () =>
      window.foolscap?.onMenu((command) => {
        const place = menuPlaces[command];
        if (place === undefined) return;
        navigate(place);
        latest.current();
      }),
    [navigate],
  );
}
