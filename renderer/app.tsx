import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import type { ReactNode } from 'react';
import { pageOnDemand } from './page-on-demand.tsx';
import { RecordingReminder } from './practise/recording-reminder.tsx';
import { queryClient } from './queries.ts';
import { routeOf, useHash } from './routes.ts';
import type { Route } from './routes.ts';
import { CrashGuard } from './ui/crash-guard.tsx';
import { LostPage } from './ui/lost-page.tsx';
import { Shell } from './ui/shell.tsx';
import { Loading } from './ui/states.tsx';
import { theme } from './ui/theme.ts';
import { ThemeChoice } from './settings/theme-choice.tsx';

const PractisePage = pageOnDemand(async () => (await import('./practise/practise-page.tsx')).PractisePage);
const TakesPage = pageOnDemand(async () => (await import('./takes/takes-page.tsx')).TakesPage);
const ReviewPage = pageOnDemand(async () => (await import('./review/review-page.tsx')).ReviewPage);
const ComparisonPage = pageOnDemand(
  async () => (await import('./comparison/comparison-page.tsx')).ComparisonPage,
);
const ProgressPage = pageOnDemand(async () => (await import('./progress/progress-page.tsx')).ProgressPage);
const WalkthroughsPage = pageOnDemand(
  async () => (await import('./walkthroughs/walkthroughs-page.tsx')).WalkthroughsPage,
);
const WalkthroughPage = pageOnDemand(
  async () => (await import('./walkthroughs/walkthrough-page.tsx')).WalkthroughPage,
);
const WalkthroughFormPage = pageOnDemand(
  async () => (await import('./walkthroughs/write/walkthrough-form-page.tsx')).WalkthroughFormPage,
);
const SettingsPage = pageOnDemand(async () => (await import('./settings/settings-page.tsx')).SettingsPage);

/** In the order in which somebody is likely to want them. */
const PAGES = {
  practise: PractisePage,
  review: ReviewPage,
  takes: TakesPage,
  walkthrough: WalkthroughPage,
  walkthroughs: WalkthroughsPage,
  progress: ProgressPage,
  settings: SettingsPage,
  comparison: ComparisonPage,
  'walkthrough-form': WalkthroughFormPage,
} as const satisfies Record<Exclude<Route['page'], 'unknown'>, unknown>;

/** Fetches the code of one page. */
export async function loadPage({ page }: Route): Promise<void> {
  if (page !== 'unknown') await PAGES[page].load();
}

/** Fetches the code of all pages, one after the other, so that a click finds it here. */
export async function loadPages(): Promise<void> {
  for (const page of Object.values(PAGES)) await page.load();
}

export function App(): ReactNode {
  const hash = useHash();
  const route = useMemo(() => routeOf(hash), [hash]);
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <ThemeChoice />
        <Shell route={route} above={<RecordingReminder away={route.page !== 'practise'} />}>
          <CrashGuard key={hash}>
            <Suspense fallback={<Loading what="the page" />}>
              <Page route={route} />
            </Suspense>
          </CrashGuard>
        </Shell>
      </MantineProvider>
    </QueryClientProvider>
  );
}

function Page({ route }: { readonly route: Route }): ReactNode {
  switch (route.page) {
    case 'practise':
      return <PractisePage />;
    case 'takes':
      return <TakesPage />;
    case 'review':
      return <ReviewPage takeId={route.takeId} />;
    case 'comparison':
      return <ComparisonPage earlierId={route.earlierId} laterId={route.laterId} />;
    case 'progress':
      return <ProgressPage />;
    case 'walkthroughs':
      return <WalkthroughsPage />;
    case 'walkthrough':
      return <WalkthroughPage walkthroughId={route.walkthroughId} />;
    case 'walkthrough-form':
      return <WalkthroughFormPage walkthroughId={route.walkthroughId} />;
    case 'settings':
      return <SettingsPage />;
    case 'unknown':
      return <LostPage />;
  }
}
