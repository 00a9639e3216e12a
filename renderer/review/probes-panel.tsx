import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { AskedProbe, ProbeVerdict } from '../../core/review-schema.ts';
import type { ProbeAdvice, Walkthrough } from '../../core/walkthrough.ts';
import { coach, sentenceFor } from '../coach-client.ts';
import styles from './coach-panel.module.css';
import own from './probes-panel.module.css';

interface ProbesPanelProps {
  readonly probes: readonly AskedProbe[];
  readonly walkthrough: Walkthrough;
}

/** The follow-up questions this answer invites, each to be tried out right here. */
export function ProbesPanel({ probes, walkthrough }: ProbesPanelProps): ReactNode {
  if (probes.length === 0) {
    return <p className={styles['quiet']}>This answer leaves an interviewer little to probe.</p>;
  }
  return (
    <>
      <h2 className={styles['heading']}>Expect these questions</h2>
      <ul className={styles['cards']} aria-label="Probes">
        {probes.map((asked) => {
          const advice = walkthrough.probes.find(({ probe }) => probe === asked.probe);
          return (
            <li key={asked.probe} className={styles['card']}>
              <h3 className={own['question']}>{asked.question}</h3>
              <p>{asked.why}</p>
              {advice && <ProbeAnswer walkthroughId={walkthrough.id} advice={advice} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface ProbeAnswerProps {
  readonly walkthroughId: string;
  readonly advice: ProbeAdvice;
}

function ProbeAnswer({ walkthroughId, advice }: ProbeAnswerProps): ReactNode {
  const [text, setText] = useState('');
  const judging = useMutation({
    mutationFn: (answer: string) => coach.probes.judge({ walkthroughId, probe: advice.probe, text: answer }),
  });
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') judging.mutate(text.trim());
        }}
      >
        <Textarea
          label="Your answer"
          placeholder="Type what you would say"
          autosize
          minRows={2}
          maxRows={8}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          type="submit"
          size="compact-sm"
          variant="light"
          className={own['judge']}
          loading={judging.isPending}
          disabled={text.trim() === ''}
        >
          Judge this answer
        </Button>
      </form>
      <div role="status">
        {judging.data && <Verdict verdict={judging.data} />}
        {judging.error && <p className={own['refusal']}>{sentenceFor(judging.error)}</p>}
      </div>
      <details className={styles['advisory']}>
        <summary>What a strong answer contains</summary>
        <ul>
          {advice.contains.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <blockquote className={styles['quote']}>{advice.strong}</blockquote>
      </details>
    </>
  );
}

function Verdict({ verdict }: { readonly verdict: ProbeVerdict }): ReactNode {
  const strong = verdict.strength === 'strong';
  return (
    <div className={own['verdict']} data-strong={strong || undefined}>
      <strong>{strong ? 'Strong' : 'Weak'}</strong>{' '}
      <span className={styles['quietly']}>{Math.round(verdict.confidence * 100)} % sure</span>
      <p>{verdict.why}</p>
      {!strong && <p className={styles['advice']}>{verdict.strong}</p>}
    </div>
  );
}
