import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './settings-page.module.css';

interface SettingsSectionProps {
  readonly title: string;
  readonly explanation?: string;
  /** Beside the title: what applies to the whole section. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function SettingsSection({ title, explanation, action, children }: SettingsSectionProps): ReactNode {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['sectionHead']}>
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {explanation !== undefined && <p className={styles['explanation']}>{explanation}</p>}
      {children}
    </section>
  );
}
