import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { compareReviews } from '../../core/comparison.ts';
import type { Settings } from '../../core/settings.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { FramingSelects } from '../ui/framing-selects.tsx';
import { ShareComparison } from '../share/share-comparison.tsx';
import { measuresFor } from '../review/measures.ts';
import { ComparedDelivery } from './compared-delivery.tsx';
import { ComparedFindings } from './compared-findings.tsx';
import { ComparedHeads } from './compared-heads.tsx';
import { ComparedSections } from './compared-sections.tsx';
import { reviewOf, sideOf } from './side.ts';
import type { ReviewableTake } from './side.ts';
import { useTwoPlaybacks } from './use-two-playbacks.ts';
import styles from './comparison.module.css';

interface ComparisonViewProps {
  readonly earlier: ReviewableTake;
  readonly later: ReviewableTake;
  readonly walkthrough: Walkthrough;
  readonly settings: Settings;
}

export function ComparisonView({ earlier, later, walkthrough, settings }: ComparisonViewProps): ReactNode {
  const [lens, setLens] = useState(later.take.lens);
  const [level, setLevel] = useState(later.take.level);
  const { targets, bands } = useMemo(() => measuresFor(walkthrough, settings), [walkthrough, settings]);
  const [before, after] = useMemo(() => {
    const measure = { walkthrough, lens, level, targets, bands };
    return [reviewOf(earlier, measure), reviewOf(later, measure)];
  }, [earlier, later, walkthrough, lens, level, targets, bands]);
  const comparison = useMemo(() => compareReviews(before, after, targets), [before, after, targets]);
  const [first, second] = useMemo(() => [sideOf(earlier), sideOf(later)], [earlier, later]);
  const playbacks = useTwoPlaybacks(earlier.take, later.take);

  return (
    <article className={styles['page']}>
      <header className={styles['head']}>
        <h1>Two takes side by side</h1>
        <FramingSelects lens={lens} level={level} onLens={setLens} onLevel={setLevel} />
        <ShareComparison earlierId={earlier.take.id} laterId={later.take.id} lens={lens} level={level} />
      </header>
      <p className={styles['question']}>{walkthrough.question}</p>
      <ComparedHeads
        earlier={earlier.take}
        later={later.take}
        overall={comparison.overall}
        playbacks={playbacks}
      />
      <ComparedSections sections={comparison.sections} earlier={first} later={second} playbacks={playbacks} />
      <div className={styles['pair']}>
        <ComparedFindings comparison={comparison} />
        <ComparedDelivery comparison={comparison} />
      </div>
    </article>
  );
}
