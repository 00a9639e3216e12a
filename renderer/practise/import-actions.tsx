import { Button } from '@mantine/core';
import { IconClipboardText, IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTakes } from '../queries.ts';
import { SampleButton } from '../takes/sample-button.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { AUDIO_ENDINGS } from './imports/audio-kind.ts';
import { PasteDialog } from './paste-dialog.tsx';
import type { Framing } from './studio/recording.ts';
import styles from './practise-page.module.css';

const ACCEPTED = [...AUDIO_ENDINGS.map((ending) => `.${ending}`), '.aac', '.txt'].join(',');

interface ImportActionsProps {
  readonly framing: Framing;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The other ways in: recordings made elsewhere, and answers that were written down. */
export function ImportActions({ framing, onFiles }: ImportActionsProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState(false);
  const takes = useTakes();
  useKeys({ i: () => input.current?.click() });
  return (
    <div className={styles['otherWays']}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label="Recordings to import"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // So that choosing the same file again is a change too.
          currentTarget.value = '';
        }}
      />
      <Button
        variant="subtle"
        leftSection={<IconUpload size={17} aria-hidden />}
        rightSection={<KeyHint>I</KeyHint>}
        aria-keyshortcuts="I"
        onClick={() => input.current?.click()}
      >
        Import a recording
      </Button>
      <Button
        variant="subtle"
        leftSection={<IconClipboardText size={17} aria-hidden />}
        onClick={() => setPasting(true)}
      >
        Paste a transcript
      </Button>
      {takes.data?.length === 0 && <SampleButton />}
      <span className={styles['dropHint']}>or drop audio files anywhere here</span>
      <PasteDialog opened={pasting} framing={framing} onClose={() => setPasting(false)} />
    </div>
  );
}
