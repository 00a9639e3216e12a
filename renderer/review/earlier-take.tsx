import type { ReactNode } from 'react';
import type { Take } from '../../core/take.ts';
import { useTakes } from '../queries.ts';
import { hrefOfComparison, hrefOfReview } from '../routes.ts';
import styles from './review-page.module.css';

/** Leads from a take with a part said anew to the one before it, as long as that is there. */
export function EarlierTake({ take: { id, retakeOf } }: { readonly take: Take }): ReactNode {
  const { data: takes } = useTakes();
  const earlier = takes?.find((take) => take.id === retakeOf);
  if (!earlier) return null;
  return (
    <p className={styles['notice']}>
      <span>
        A part of this was recorded again. <a href={hrefOfReview(earlier.id)}>See the take before</a>, or{' '}
        <a href={hrefOfComparison(earlier.id, id)}>compare the two</a>.
      </span>
    </p>
  );
}
