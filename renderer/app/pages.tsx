import { Button } from '@mantine/core';
import { IconCompass } from '@tabler/icons-react';
import { type ComponentType, lazy, Suspense } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { EmptyState } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { paths } from '../routes.ts';
import TodayPage from '../today/today-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ReadyMark } from './ready-mark.tsx';

const RequestsPage = lazy(() => import('../requests/requests-page.tsx'));
const RequestPageView = lazy(() => import('../requests/request-page.tsx'));
const NewRequestPage = lazy(() => import('../new-request/new-request-page.tsx'));
const DeadlinesPage = lazy(() => import('../deadlines/deadlines-page.tsx'));
const BodiesPage = lazy(() => import('../bodies/bodies-page.tsx'));
const CampaignsPage = lazy(() => import('../campaigns/campaigns-page.tsx'));
const GeneralBankPage = lazy(() => import('../campaigns/general-bank-page.tsx'));
const CampaignView = lazy(() => import('../campaigns/campaign-page.tsx'));
const CalculatorPage = lazy(() => import('../law/calculator-page.tsx'));
const RegimesPage = lazy(() => import('../law/regimes-page.tsx'));
const RevisionsPage = lazy(() => import('../law/revisions-page.tsx'));
const SettingsPage = lazy(() => import('../settings/settings-page.tsx'));

/** One page at a time; the first comes with the program, the others when they are wanted. A page that fails leaves the navigation standing. */
export function Pages() {
  const [path] = useLocation();
  return (
    <ErrorBoundary resetOn={path}>
      <Suspense fallback={null}>
        <Switch>
          <Route path={paths.today} component={TodayPage} />
          <Route path={paths.requests} component={RequestsPage} />
          <Route path={paths.request}>{({ id }) => <ById view={RequestPageView} id={id} />}</Route>
          <Route path={paths.newRequest} component={NewRequestPage} />
          <Route path={paths.deadlines} component={DeadlinesPage} />
          {/* One route for the list and for the list with its detail, so that the list stays as it is. */}
          <Route path="/bodies/:id?">{({ id }) => <BodiesPage id={id ?? null} />}</Route>
          <Route path={paths.campaigns} component={CampaignsPage} />
          <Route path={paths.generalBank} component={GeneralBankPage} />
          <Route path={paths.campaign}>{({ id }) => <ById view={CampaignView} id={id} />}</Route>
          <Route path={paths.calculator} component={CalculatorPage} />
          <Route path="/regimes/:id?">{({ id }) => <RegimesPage id={id ?? null} />}</Route>
          <Route path={paths.revisions} component={RevisionsPage} />
          <Route path={paths.settings} component={SettingsPage} />
          <Route component={NoSuchPage} />
        </Switch>
        <ReadyMark />
      </Suspense>
    </ErrorBoundary>
  );
}

/** A page about one row begins anew for another row: nothing half-typed goes along. */
function ById({ view: View, id }: { view: ComponentType<{ id: string }>; id: string }) {
  return <View key={id} id={id} />;
}

function NoSuchPage() {
  const { t } = useText();
  return (
    <EmptyState
      icon={IconCompass}
      title={t('app:noPage.title')}
      text={t('app:noPage.text')}
      action={
        <Button component={Link} href={paths.today} variant="default">
          {t('app:nav.today')}
        </Button>
      }
    />
  );
}
