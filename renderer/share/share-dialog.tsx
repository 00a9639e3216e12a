import { Button, Checkbox, Modal, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { EVERYTHING } from '../../core/report/shared-parts.ts';
import type { SharedPart } from '../../core/report/shared-parts.ts';
import { SavedStatus } from '../ui/saved-status.tsx';
import { PreviewPane } from './preview-pane.tsx';
import type { Shareable } from './shareable.ts';
import styles from './share.module.css';

interface ShareDialogProps {
  readonly what: Shareable;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** More to choose from, above the formats. */
  readonly children?: ReactNode;
}

const PART_LABELS: Readonly<Record<SharedPart, { readonly label: string; readonly says: string }>> = {
  audio: { label: 'The recording', says: 'so that it can be played' },
  transcript: { label: 'The words', says: 'transcript and quoted passages' },
  name: { label: 'Names', says: 'titles, file names, your coach' },
};

/** Choose a format and what is told in it, look at it, save it. */
export function ShareDialog({ what, opened, onClose, children }: ShareDialogProps): ReactNode {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={what.title}
      size="min(1240px, 96vw)"
      classNames={{ body: styles['body'] ?? '' }}
    >
      <ShareChoice what={what}>{children}</ShareChoice>
    </Modal>
  );
}

/** In a component of its own: the dialog is made anew each time it opens, and with it the choice. */
function ShareChoice({ what, children }: Pick<ShareDialogProps, 'what' | 'children'>): ReactNode {
  const [label, setLabel] = useState(what.formats[0].label);
  const [parts, setParts] = useState(EVERYTHING);
  const format = what.formats.find((each) => each.label === label) ?? what.formats[0];
  const saving = useMutation({ mutationFn: () => format.save(parts) });
  return (
    <>
      <form
        className={styles['choice']}
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <div className={styles['options']}>
          {children}
          <Radio.Group label="Format" value={label} onChange={setLabel}>
            <Stack gap={6} mt={6}>
              {what.formats.map((each, at) => (
                <Radio
                  key={each.label}
                  value={each.label}
                  label={each.label}
                  description={each.use}
                  data-autofocus={at === 0 || undefined}
                />
              ))}
            </Stack>
          </Radio.Group>
          {format.parts.length > 0 && (
            <fieldset className={styles['parts']}>
              <legend>Include</legend>
              {format.parts.map((part) => (
                <Checkbox
                  key={part}
                  label={PART_LABELS[part].label}
                  description={PART_LABELS[part].says}
                  checked={parts[part]}
                  onChange={({ currentTarget: { checked } }) => setParts({ ...parts, [part]: checked })}
                />
              ))}
            </fieldset>
          )}
        </div>
        <Button type="submit" loading={saving.isPending}>
          Save
        </Button>
        <SavedStatus saved={saving.data} error={saving.error} failed="Not saved." />
      </form>
      <PreviewPane what={what} format={format} parts={parts} />
    </>
  );
}
