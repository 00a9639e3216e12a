import { Button, Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Settings } from '../../core/settings.ts';
import { useSaveSettings } from '../queries.ts';
import { hasOwnTargets, TargetFields } from '../settings/target-settings.tsx';
import styles from './practise-page.module.css';

/** How long each section should last, changed without leaving the question. */
export function TargetsPopover({ settings: { targets } }: { readonly settings: Settings }): ReactNode {
  const { mutate: save } = useSaveSettings();
  return (
    <Popover position="bottom-start" trapFocus returnFocus withArrow>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm">
          Change the targets
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles['targets']}>
          <TargetFields targets={targets} onChange={(changed) => save({ targets: changed })} />
          <Button
            size="compact-sm"
            variant="default"
            disabled={!hasOwnTargets(targets)}
            onClick={() => save({ targets: {} })}
          >
            As written
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
