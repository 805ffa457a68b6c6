import { useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { orpc } from '../client.ts';
import { ErrorNotice, Page } from '../common/index.ts';
import { FirstRun } from '../first-run/first-run.tsx';
import { setLanguage } from '../i18n/index.ts';
import { CoreBanner } from './core-banner.tsx';
import { Frame } from './frame.tsx';
import { ReadyMark } from './ready-mark.tsx';

/** Nothing is drawn before the register has said what it is: then the first run, or the program. */
export function Gate() {
  const status = useQuery(orpc.register.status.queryOptions({ input: {} }));
  const settings = useQuery(orpc.settings.get.queryOptions({ input: {} }));
  const [skipped, setSkipped] = useState(false);
  const firstRun = status.data?.firstRun ?? false;
  usePreferencesInForce(firstRun ? undefined : settings.data?.preferences);

  const error = status.error ?? settings.error;
  if (status.data === undefined || settings.data === undefined) {
    return (
      <>
        <CoreBanner />
        {error !== null && (
          <Page narrow>
            <ErrorNotice
              error={error}
              onRetry={() => {
                void status.refetch();
                void settings.refetch();
              }}
            />
          </Page>
        )}
      </>
    );
  }
  if (firstRun && !skipped) {
    return (
      <>
        <CoreBanner />
        <FirstRun onSkip={() => setSkipped(true)} />
        <ReadyMark />
      </>
    );
  }
  return <Frame />;
}

/** The register keeps language and theme, so that they follow its owner from window to window. */
function usePreferencesInForce(
  preferences: { interfaceLanguage: 'en' | 'zh-Hant-HK'; theme: 'light' | 'dark' | 'auto' } | undefined,
): void {
  const { setColorScheme } = useMantineColorScheme();
  const language = preferences?.interfaceLanguage;
  const scheme = preferences?.theme;
  useEffect(() => {
    if (language !== undefined) void setLanguage(language);
  }, [language]);
  useEffect(() => {
    if (scheme !== undefined) setColorScheme(scheme);
  }, [scheme, setColorScheme]);
}
