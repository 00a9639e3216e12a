import type { ReactNode } from 'react';
import { useSettings, useTake, useWalkthroughs } from '../queries.ts';
import { Empty, Loading, Problem } from '../ui/states.tsx';
import { ComparisonView } from './comparison-view.tsx';
import '../review/severity.css';

interface ComparisonPageProps {
  readonly earlierId: string;
  readonly laterId: string;
}

/** Two takes side by side: what got better from one to the other, and what did not. */
export function ComparisonPage({ earlierId, laterId }: ComparisonPageProps): ReactNode {
  const earlier = useTake(earlierId);
  const later = useTake(laterId);
  const walkthroughs = useWalkthroughs();
  const settings = useSettings();
  const failed = [earlier, later, walkthroughs, settings].find(({ isError }) => isError);
  if (failed?.error) return <Problem error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!earlier.data || !later.data || !walkthroughs.data || !settings.data)
    return <Loading what="both takes" />;
  const { data: before } = earlier;
  const { data: after } = later;
  const walkthrough =
    walkthroughs.data.find(({ id }) => id === after.take.walkthroughId) ?? walkthroughs.data[0];
  if (!before.reading || !after.reading || !walkthrough) {
    return (
      <Empty title="Not yet">
        <p>Only reviewed takes can be compared. Open each of them and run its analysis first.</p>
      </Empty>
    );
  }
  return (
    <ComparisonView
      key={`${earlierId} ${laterId}`}
      earlier={{ ...before, reading: before.reading }}
      later={{ ...after, reading: after.reading }}
      walkthrough={walkthrough}
      settings={settings.data}
    />
  );
}
