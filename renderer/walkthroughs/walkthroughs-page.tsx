import { Button } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ListedWalkthrough } from '../../core/walkthrough.ts';
import { totalOf } from '../practise/timing.ts';
import { useTakes, useWalkthroughs } from '../queries.ts';
import { hrefOfWalkthrough } from '../routes.ts';
import { formatClock } from '../ui/format-clock.ts';
import { SectionBar } from '../ui/section-bar.tsx';
import { Empty, Loading, Problem } from '../ui/states.tsx';
import { usePractise } from './use-practise.ts';
import { WalkthroughImport } from './walkthrough-import.tsx';
import styles from './walkthroughs-page.module.css';

/** Every question there is coaching for. */
export function WalkthroughsPage(): ReactNode {
  const walkthroughs = useWalkthroughs();
  const takes = useTakes();
  if (walkthroughs.isError)
    return <Problem error={walkthroughs.error} onRetry={() => void walkthroughs.refetch()} />;
  if (!walkthroughs.data) return <Loading what="the walkthroughs" />;
  if (walkthroughs.data.length === 0) {
    return (
      <Empty title="There are no walkthroughs">
        <p>Starling’s own are missing or could not be read. Installing it again brings them back.</p>
      </Empty>
    );
  }
  const takesOf = (id: string): number =>
    (takes.data ?? []).filter(({ walkthroughId }) => walkthroughId === id).length;
  return (
    <div className={styles['page']}>
      <h1>Walkthroughs</h1>
      <p className={styles['intro']}>
        One for each question: what to say in every section, what goes wrong there, and how a strong answer
        sounds. To write your own, open the one that is nearest to it and choose “Make your own from this”.
      </p>
      <div className={styles['tools']}>
        <WalkthroughImport />
      </div>
      <ul className={styles['cards']}>
        {walkthroughs.data.map((walkthrough) => (
          <Card key={walkthrough.id} walkthrough={walkthrough} takes={takesOf(walkthrough.id)} />
        ))}
      </ul>
    </div>
  );
}

interface CardProps {
  readonly walkthrough: ListedWalkthrough;
  readonly takes: number;
}

function Card({ walkthrough, takes }: CardProps): ReactNode {
  const practise = usePractise();
  const { id, title, question, targets, own } = walkthrough;
  return (
    <li className={styles['card']}>
      <h2>
        <a href={hrefOfWalkthrough(id)}>{title}</a>
      </h2>
      <p>{question}</p>
      <SectionBar targets={targets} />
      <div className={styles['foot']}>
        <span>
          {own && 'Your own · '}
          {formatClock(totalOf(targets))} in all · {takes === 1 ? '1 take' : `${takes} takes`}
        </span>
        <Button
          variant="light"
          leftSection={<IconMicrophone size={17} aria-hidden />}
          aria-label={`Practise this: ${title}`}
          onClick={() => practise(id)}
        >
          Practise this
        </Button>
      </div>
    </li>
  );
}
