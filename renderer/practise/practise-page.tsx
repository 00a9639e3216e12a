import type { ReactNode } from 'react';
import { useSettings, useWalkthroughs } from '../queries.ts';
import { Empty, Loading, Problem } from '../ui/states.tsx';
import { Desk } from './desk.tsx';
import { chosenQuestion } from './prepared.ts';
import { useStudio } from './studio/current-studio.ts';
import { StudioView } from './studio/studio-view.tsx';

/** Where an answer is prepared, and where it is recorded: one page, so that nothing lies between the two. */
export function PractisePage(): ReactNode {
  const walkthroughs = useWalkthroughs();
  const settings = useSettings();
  const { phase, question } = useStudio();
  // A running recording is shown whatever becomes of the rest.
  if (question && phase.name !== 'idle' && phase.name !== 'discarded')
    return <StudioView question={question} />;
  const failed = [walkthroughs, settings].find(({ isError }) => isError);
  if (failed?.error) return <Problem error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!walkthroughs.data || !settings.data) return <Loading what="the question" />;
  const walkthrough = chosenQuestion(walkthroughs.data, settings.data);
  if (!walkthrough) {
    return (
      <Empty title="There is no question to practise">
        <p>
          Starling’s own walkthroughs are missing or could not be read. Installing it again brings them back.
        </p>
      </Empty>
    );
  }
  return <Desk walkthrough={walkthrough} walkthroughs={walkthroughs.data} settings={settings.data} />;
}
