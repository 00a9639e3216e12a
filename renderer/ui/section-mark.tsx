import type { ReactNode } from 'react';
import { SECTION_LOOKS } from '../../core/section-palette.ts';
import type { SectionKind } from '../../core/take.ts';
import styles from './section-mark.module.css';

/** A section's colour, pattern and name: how every list, table and heading names a section. */
export function SectionMark({ section }: { readonly section: SectionKind }): ReactNode {
  return (
    <span className={styles['mark']} data-section={section}>
      <span className={styles['swatch']} aria-hidden />
      {SECTION_LOOKS[section].name}
    </span>
  );
}
