import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { sentenceFor } from '../coach-client.ts';
import { useModels } from '../queries.ts';
import { ModelActions } from './model-actions.tsx';
import { ModelImport } from './model-import.tsx';
import { SettingsSection } from './settings-section.tsx';
import styles from './settings-page.module.css';

interface ModelSettingsProps {
  readonly chosen: string;
  readonly onChoose: (modelId: string) => void;
}

/** Which speech model takes are transcribed with, and where others come from. */
export function ModelSettings({ chosen, onChoose }: ModelSettingsProps): ReactNode {
  const { data: models, error } = useModels();
  return (
    <SettingsSection
      title="Speech model"
      explanation="Larger models hear more exactly and take longer. They are fetched from the model hub only when you ask for one; your recordings stay here. Takes that are there already can be analysed again."
    >
      {error && <p className={styles['problem']}>{sentenceFor(error)}</p>}
      <Radio.Group aria-label="Speech model" value={chosen} onChange={onChoose}>
        <ul className={styles['models']}>
          {models?.map((model) => (
            <li key={model.id}>
              <Radio
                value={model.id}
                label={`${model.name}, ${model.megabytes} MB`}
                description={model.note}
                disabled={model.state === 'absent' || model.state === 'partial'}
              />
              <ModelActions model={model} chosen={model.id === chosen} />
            </li>
          ))}
        </ul>
      </Radio.Group>
      <ModelImport />
    </SettingsSection>
  );
}
