import { ActionIcon, Kbd, Popover } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { REVIEW_KEYS } from './review-keys.ts';
import styles from './review-page.module.css';

export function KeysHelp(): ReactNode {
  return (
    <Popover width={380} position="bottom-end" shadow="md" withArrow trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" aria-label="Keys" title="Keys of this page">
          <IconKeyboard size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label="Keys of this page">
        <dl className={styles['keys']}>
          {REVIEW_KEYS.map(({ label, means }) => (
            <div key={label}>
              <dt>
                <Kbd size="xs">{label}</Kbd>
              </dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
