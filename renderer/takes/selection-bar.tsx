import { Button } from '@mantine/core';
import { IconColumns2, IconPackageExport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { MOST_REPORTS } from '../../core/report/wanted-report.ts';
import type { Take } from '../../core/take.ts';
import { ShareSeveral } from '../share/share-several.tsx';
import { goTo, hrefOfComparison } from '../routes.ts';
import { saveBundle } from './bundle-upload.ts';
import styles from './takes-page.module.css';

interface SelectionBarProps {
  readonly takes: readonly Take[];
  readonly onClear: () => void;
}

/** What can be done with the takes that are ticked. */
export function SelectionBar({ takes, onClear }: SelectionBarProps): ReactNode {
  const [first, second] = takes.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  const comparable = takes.length === 2 && takes.every(({ status }) => status === 'ready');
  return (
    <div role="toolbar" aria-label="Ticked takes" className={styles['selection']}>
      <span>{takes.length === 1 ? '1 take ticked' : `${takes.length} takes ticked`}</span>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconColumns2 size={15} aria-hidden />}
        disabled={!comparable}
        onClick={() => first && second && goTo(hrefOfComparison(first.id, second.id))}
      >
        Compare
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPackageExport size={15} aria-hidden />}
        onClick={() => saveBundle(takes.map(({ id }) => id))}
      >
        Save as one file
      </Button>
      <ShareSeveral takes={takes} />
      <Button size="xs" variant="subtle" onClick={onClear}>
        Clear
      </Button>
      <span className={styles['said']}>{hint(takes)}</span>
    </div>
  );
}

/** Why a button of the bar cannot be pressed, if one cannot. */
function hint(takes: readonly Take[]): string {
  if (takes.some(({ status }) => status !== 'ready')) return 'Only reviewed takes have a report.';
  if (takes.length > MOST_REPORTS) return `At most ${MOST_REPORTS} takes can be reported at once.`;
  return takes.length === 2 ? '' : 'Tick two reviewed takes to compare them.';
}
