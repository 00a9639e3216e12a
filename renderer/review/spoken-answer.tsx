import type { ReactNode } from 'react';
import own from './probes-panel.module.css';

interface SpokenAnswerProps {
  readonly takeId: string;
  readonly answer: string;
}

/** Plays an answer to a follow-up question as it was spoken. */
export function SpokenAnswer({ takeId, answer }: SpokenAnswerProps): ReactNode {
  return (
    <audio
      controls
      preload="metadata"
      src={`/audio/${takeId}/${answer}`}
      aria-label="Your answer, as you spoke it"
      className={own['audio']}
    />
  );
}
