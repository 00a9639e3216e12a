import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { UnjudgedAnswer } from '../../core/probe-answer.ts';
import { coach, sentenceFor } from '../coach-client.ts';
import { useKeepDetail } from '../takes/take-mutations.ts';
import { SpokenAnswer } from './spoken-answer.tsx';
import own from './probes-panel.module.css';

interface UnjudgedAnswersProps {
  readonly takeId: string;
  readonly answers: readonly UnjudgedAnswer[];
}

/** Answers that were spoken and never judged: they can be heard, judged now, or deleted. */
export function UnjudgedAnswers({ takeId, answers }: UnjudgedAnswersProps): ReactNode {
  return answers.map(({ id }) => <UnjudgedAnswerCard key={id} takeId={takeId} answer={id} />);
}

function UnjudgedAnswerCard({ takeId, answer }: { readonly takeId: string; readonly answer: string }) {
  const keep = useKeepDetail(takeId);
  const about = { id: takeId, answer };
  const judging = useMutation({ mutationFn: () => coach.probes.judge(about), onSuccess: keep });
  const forgetting = useMutation({ mutationFn: () => coach.probes.forget(about), onSuccess: keep });
  const problem = judging.error ?? forgetting.error;
  return (
    <section className={own['answer']} aria-label="An answer without a verdict">
      <p className={own['said']}>You spoke an answer that has no verdict yet. It is kept.</p>
      <SpokenAnswer takeId={takeId} answer={answer} />
      <div className={own['aloud']}>
        <Button
          size="compact-sm"
          variant="light"
          loading={judging.isPending}
          disabled={forgetting.isPending}
          onClick={() => judging.mutate()}
        >
          Judge it now
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={judging.isPending}
          loading={forgetting.isPending}
          onClick={() => forgetting.mutate()}
        >
          Delete it
        </Button>
      </div>
      {problem && (
        <p role="alert" className={own['refusal']}>
          {sentenceFor(problem)}
        </p>
      )}
    </section>
  );
}
