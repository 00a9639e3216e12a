import type { ReactNode } from 'react';
import type { Review } from '../../core/review-schema.ts';
import type { Take } from '../../core/take.ts';
import { ShareReview } from '../share/share-review.tsx';
import { TakeTitle } from '../takes/take-title.tsx';
import { KeysHelp } from './keys-help.tsx';
import { Score } from './score.tsx';
import styles from './review-page.module.css';

interface ReviewHeaderProps {
  readonly take: Take;
  readonly question: string;
  readonly review: Review;
}

/** Which take this is, how it scored, and the way out of the program. */
export function ReviewHeader({ take, question, review }: ReviewHeaderProps): ReactNode {
  return (
    <header className={styles['header']}>
      <div className={styles['what']}>
        <TakeTitle take={take}>{(title) => <h1>{title}</h1>}</TakeTitle>
        <p className={styles['asked']} title={question}>
          {question}
        </p>
      </div>
      <Score review={review} />
      <span role="status" className={styles['unseen']}>
        {summary(review)}
      </span>
      <ShareReview take={take} />
      <KeysHelp />
    </header>
  );
}

/** What another lens or level changed, for those who do not see it change. */
function summary({ scores, findings }: Review): string {
  const found = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  return scores.overall === null ? found : `Score ${scores.overall}, ${found}`;
}
