import { Button } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { ListedWalkthrough } from '../../core/walkthrough.ts';
import { useWalkthroughs } from '../queries.ts';
import { SectionBar } from '../ui/section-bar.tsx';
import { Loading, Problem } from '../ui/states.tsx';
import { CHAPTERS } from './chapters.tsx';
import { NoSuchWalkthrough } from './no-such-walkthrough.tsx';
import { usePractise } from './use-practise.ts';
import { WalkthroughActions } from './walkthrough-actions.tsx';
import styles from './walkthrough-page.module.css';

/** One walkthrough to read from top to bottom. */
export function WalkthroughPage({ walkthroughId }: { readonly walkthroughId: string }): ReactNode {
  const walkthroughs = useWalkthroughs();
  if (walkthroughs.isError)
    return <Problem error={walkthroughs.error} onRetry={() => void walkthroughs.refetch()} />;
  if (!walkthroughs.data) return <Loading what="the walkthrough" />;
  const walkthrough = walkthroughs.data.find(({ id }) => id === walkthroughId);
  return walkthrough ? <Reading walkthrough={walkthrough} /> : <NoSuchWalkthrough />;
}

function Reading({ walkthrough }: { readonly walkthrough: ListedWalkthrough }): ReactNode {
  const practise = usePractise();
  const body = useRef<HTMLDivElement>(null);
  const show = (index: number): void => {
    const heading = body.current?.querySelectorAll('h2')[index];
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <article className={styles['page']}>
      <header className={styles['head']}>
        <div>
          <p className={styles['title']}>{walkthrough.title}</p>
          <h1>{walkthrough.question}</h1>
        </div>
        <div className={styles['actions']}>
          <Button
            size="md"
            leftSection={<IconMicrophone size={19} aria-hidden />}
            onClick={() => practise(walkthrough.id)}
          >
            Practise this
          </Button>
          <WalkthroughActions walkthrough={walkthrough} />
        </div>
      </header>
      <SectionBar targets={walkthrough.targets} />
      <div className={styles['columns']}>
        <nav className={styles['contents']} aria-label="On this page">
          {CHAPTERS.map(({ name }, i) => (
            <button key={name} type="button" onClick={() => show(i)}>
              {name}
            </button>
          ))}
        </nav>
        <div ref={body} className={styles['body']}>
          {CHAPTERS.map(({ name, Chapter }) => (
            <section key={name} aria-label={name}>
              <h2 tabIndex={-1}>{name}</h2>
              <Chapter walkthrough={walkthrough} />
            </section>
          ))}
        </div>
      </div>
    </article>
  );
}
