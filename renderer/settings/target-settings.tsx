import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { SECTION_KINDS } from '../../core/take.ts';
import type { SectionKind, Targets } from '../../core/take.ts';
import { SectionMark } from '../ui/section-mark.tsx';
import { MeasureField } from './measure-field.tsx';
import { withOverride } from './overrides.ts';
import styles from './settings-page.module.css';
import { SettingsSection } from './settings-section.tsx';

interface TargetSettingsProps {
  readonly targets: Partial<Targets>;
  readonly onChange: (targets: Partial<Targets>) => void;
}

/** A field for each section; one without a number has the walkthrough's. */
export function TargetFields({ targets, onChange }: TargetSettingsProps): ReactNode {
  return SECTION_KINDS.map((section) => (
    <MeasureField
      key={section}
      label={<SectionMark section={section} />}
      standard="As written"
      unit="s"
      least={5}
      most={3600}
      value={targets[section]}
      onChange={(seconds) => onChange(withOverride<Targets, SectionKind>(targets, section, seconds))}
    />
  ));
}

export const hasOwnTargets = (targets: Partial<Targets>): boolean =>
  SECTION_KINDS.some((section) => targets[section] !== undefined);

/** The user's own seconds for the sections; a section without has the walkthrough's. */
export function TargetSettings({ targets, onChange }: TargetSettingsProps): ReactNode {
  return (
    <SettingsSection
      title="Targets"
      explanation="How long each section should last. Where you set nothing, the walkthrough decides."
      action={
        <Button
          size="compact-sm"
          variant="default"
          disabled={!hasOwnTargets(targets)}
          onClick={() => onChange({})}
        >
          Reset the targets
        </Button>
      }
    >
      <div className={styles['fields']}>
        <TargetFields targets={targets} onChange={onChange} />
      </div>
    </SettingsSection>
  );
}
