import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import 'dayjs/locale/zh-hk';
import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { hashLocation, useHashQuery } from '../hash-location.ts';
import { useText } from '../i18n/index.ts';
import { queryClient } from '../query-client.ts';
import { cssVariables, theme } from '../theme/theme.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Gate } from './gate.tsx';

export function App() {
  const { lang } = useText();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <DatesProvider settings={{ locale: lang === 'en' ? 'en' : 'zh-hk', firstDayOfWeek: 0, consistentWeeks: true }}>
          <ModalsProvider>
            {/* A page's own buttons stand at its right, top or bottom: a notice must not lie on them. */}
            <Notifications position="bottom-left" limit={4} />
            <ErrorBoundary>
              <Router hook={hashLocation} searchHook={useHashQuery}>
                <Gate />
              </Router>
            </ErrorBoundary>
          </ModalsProvider>
        </DatesProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
