import { Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './settings-page.module.css';
import { SettingsSection } from './settings-section.tsx';

const KEYS: readonly { readonly place: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    place: 'Practise',
    keys: [
      ['R', 'Record (or Space)'],
      ['A', 'Advice'],
      ['E', 'Exemplar'],
      ['I', 'Import a recording'],
      ['U', 'Undo a discard'],
    ],
  },
  {
    place: 'While recording',
    keys: [
      ['1 – 5', 'Say which section is spoken'],
      ['→', 'On to the next section'],
      ['M', 'Mark this moment for the review'],
      ['P', 'Pause and resume (or Space)'],
      ['F', 'Finish (or Enter)'],
      ['R', 'Restart'],
      ['D', 'Discard'],
    ],
  },
];

/** The keys of practising. The review has its own list, on its page. */
export function KeyList(): ReactNode {
  return (
    <SettingsSection
      title="Keys"
      explanation="Single keys, wherever the focus is, except in a field. The review lists its own."
    >
      <div className={styles['keys']}>
        {KEYS.map(({ place, keys }) => (
          <div key={place}>
            <h3>{place}</h3>
            <dl>
              {keys.map(([key, use]) => (
                <div key={key}>
                  <dt>
                    <Kbd>{key}</Kbd>
                  </dt>
                  <dd>{use}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </SettingsSection>
  );
}
