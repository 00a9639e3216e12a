import { ActionIcon } from '@mantine/core';
import { IconMessage, IconTrash, IconUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CoachComment } from '../../core/coach-comments.ts';
import { sentenceFor } from '../coach-client.ts';
import { useAddComments, useRemoveComment } from '../takes/take-mutations.ts';
import { FileButton } from '../ui/file-button.tsx';
import { formatClock } from '../ui/format-clock.ts';
import styles from './coach-panel.module.css';

interface CommentsPanelProps {
  readonly takeId: string;
  readonly comments: readonly CoachComment[];
  readonly onSeek: (sec: number) => void;
}

/** What a human coach wrote into the exported web page, back beside the take it is about. */
export function CommentsPanel({ takeId, comments, onSeek }: CommentsPanelProps): ReactNode {
  const adding = useAddComments(takeId);
  const removing = useRemoveComment(takeId);
  const error = adding.error ?? removing.error;
  return (
    <>
      <h2 className={styles['heading']}>From your coach</h2>
      {comments.length === 0 && (
        <p className={styles['quiet']}>
          Export this review as a web page and send it to a coach or mentor. They can pin comments to moments
          in it, save them to a file and send you the file. Add it here.
        </p>
      )}
      <ul className={styles['cards']} aria-label="Comments">
        {comments.map((comment) => (
          <li key={comment.id} className={styles['card']}>
            <div className={styles['commentHead']}>
              <button type="button" className={styles['cardButton']} onClick={() => onSeek(comment.at)}>
                <IconMessage size={16} aria-hidden />
                <span className={styles['cardTitle']}>{comment.by || 'Coach'}</span>
                <span className={styles['clock']}>{formatClock(comment.at)}</span>
              </button>
              <ActionIcon
                variant="subtle"
                size="sm"
                color="gray"
                aria-label={`Delete the comment at ${formatClock(comment.at)}`}
                onClick={() => removing.mutate(comment.id)}
              >
                <IconTrash size={14} aria-hidden />
              </ActionIcon>
            </div>
            <p className={styles['comment']} dir="auto">
              {comment.text}
            </p>
          </li>
        ))}
      </ul>
      <FileButton
        label="File of comments"
        accept=".json,application/json"
        icon={<IconUpload size={15} aria-hidden />}
        size="xs"
        loading={adding.isPending}
        onFile={(file) => adding.mutate(file)}
      >
        Add comments from a file
      </FileButton>
      <p role="status" className={error ? styles['refusal'] : styles['quiet']}>
        {error && sentenceFor(error)}
        {!error && adding.isSuccess && 'Comments added.'}
      </p>
    </>
  );
}
