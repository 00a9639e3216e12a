import type { ReactNode } from 'react';
import type { ProbeAnswer, UnjudgedAnswer } from '../../core/probe-answer.ts';
import type { AskedProbe, ProbeVerdict } from '../../core/review-schema.ts';
import type { ProbeAdvice, Walkthrough } from '../../core/walkthrough.ts';
import { ProbeAnswerForm } from './probe-answer-form.tsx';
import { SpokenAnswer } from './spoken-answer.tsx';
import { UnjudgedAnswers } from './unjudged-answers.tsx';
import styles from './coach-panel.module.css';
import own from './probes-panel.module.css';

interface ProbesPanelProps {
  readonly takeId: string;
  readonly answers: readonly ProbeAnswer[];
  readonly unjudged: readonly UnjudgedAnswer[];
  readonly probes: readonly AskedProbe[];
  readonly walkthrough: Walkthrough;
}

/** The follow-up questions this answer invites, each to be tried out right here. */
export function ProbesPanel({ takeId, answers, unjudged, probes, walkthrough }: ProbesPanelProps): ReactNode {
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
              {advice && (
                <ProbeCard
                  takeId={takeId}
                  advice={advice}
                  answers={answers.filter(({ probe }) => probe === asked.probe)}
                  unjudged={unjudged.filter(({ probe }) => probe === asked.probe)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface ProbeCardProps {
  readonly takeId: string;
  readonly advice: ProbeAdvice;
  readonly answers: readonly ProbeAnswer[];
  readonly unjudged: readonly UnjudgedAnswer[];
}

function ProbeCard({ takeId, advice, answers, unjudged }: ProbeCardProps): ReactNode {
  return (
    <>
      <ProbeAnswerForm takeId={takeId} probe={advice.probe} />
      <div role="log" aria-label="Your answers">
        <UnjudgedAnswers takeId={takeId} answers={unjudged} />
        {answers.toReversed().map((answer) => (
          <section key={answer.id} className={own['answer']}>
            <p className={own['said']} dir="auto">
              {answer.text}
            </p>
            {answer.audioFile !== null && <SpokenAnswer takeId={takeId} answer={answer.id} />}
            <Verdict verdict={answer.verdict} />
          </section>
        ))}
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
