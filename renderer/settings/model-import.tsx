import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { coach, sentenceFor } from '../coach-client.ts';
import { modelsKey, queryClient } from '../queries.ts';
import styles from './settings-page.module.css';

/** A model from a folder of this computer: what is in it is copied. */
export function ModelImport(): ReactNode {
  const [folder, setFolder] = useState('');
  const importing = useMutation({
    mutationFn: () => coach.models.import({ folder }),
    onSuccess: () => {
      setFolder('');
      return queryClient.invalidateQueries({ queryKey: modelsKey });
    },
  });
  return (
    <form
      className={styles['modelImport']}
      onSubmit={(event) => {
        event.preventDefault();
        importing.mutate();
      }}
    >
      <TextInput
        label="A model of your own"
        description="The folder of a Whisper model in ONNX form, int8, with cross-attentions."
        placeholder="/models/whisper-base.en_timestamped"
        value={folder}
        onChange={(event) => setFolder(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={folder.trim() === ''} loading={importing.isPending}>
        Add it
      </Button>
      <span role="status" className={importing.error ? styles['problem'] : styles['quiet']}>
        {importing.error && sentenceFor(importing.error)}
        {importing.data && `Added as ${importing.data.id}.`}
      </span>
    </form>
  );
}
