import { Button, Textarea } from '@mantine/core';
import { IconMicrophone, IconPlayerStop } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ProbeKind } from '../../core/take.ts';
import { sentenceFor } from '../coach-client.ts';
import { takeKey, useSettings } from '../queries.ts';
import { useAnswerProbe, useKeepDetail } from '../takes/take-mutations.ts';
import { formatClock } from '../ui/format-clock.ts';
import { SpokenProbe } from './spoken-probe.ts';
import type { SpokenProbeState } from './spoken-probe.ts';
import own from './probes-panel.module.css';

interface ProbeAnswerFormProps {
  readonly takeId: string;
  readonly probe: ProbeKind;
}

/** Where a follow-up question is answered: aloud, as in the interview, or typed. */
export function ProbeAnswerForm({ takeId, probe }: ProbeAnswerFormProps): ReactNode {
  const [text, setText] = useState('');
  const typing = useAnswerProbe(takeId);
  const { state, elapsedSec, start, finish, discard } = useSpokenProbe(takeId, probe);
  const problem = state.name === 'idle' ? state.problem : null;
  const recording = state.name === 'recording';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const answer = text.trim();
        if (answer !== '') typing.mutate({ probe, text: answer }, { onSuccess: () => setText('') });
      }}
    >
      <div className={own['aloud']}>
        {recording ? (
          <>
            <Button
              size="compact-sm"
              color="red"
              leftSection={<IconPlayerStop size={15} aria-hidden />}
              onClick={() => void finish()}
            >
              Stop and judge
            </Button>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void discard()}>
              Discard
            </Button>
            <span aria-hidden>{formatClock(elapsedSec)}</span>
          </>
        ) : (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconMicrophone size={15} aria-hidden />}
            loading={state.name !== 'idle'}
            onClick={() => void start()}
          >
            Answer aloud
          </Button>
        )}
      </div>
      <Textarea
        label="Or type your answer"
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
        loading={typing.isPending}
        disabled={text.trim() === ''}
      >
        Judge this answer
      </Button>
      <p role="status" className={own['status']}>
        {recording && 'Recording your answer.'}
        {state.name === 'judging' && 'Listening to what you said.'}
      </p>
      {(problem ?? typing.error) && (
        <p role="alert" className={own['refusal']}>
          {problem ?? (typing.error && sentenceFor(typing.error))}
        </p>
      )}
    </form>
  );
}

function useSpokenProbe(takeId: string, probe: ProbeKind) {
  const keep = useKeepDetail(takeId);
  const queries = useQueryClient();
  const settings = useSettings();
  const [state, setState] = useState<SpokenProbeState>({ name: 'idle', problem: null });
  const [elapsedSec, setElapsed] = useState(0);
  const spoken = useRef<SpokenProbe | null>(null);

  useEffect(() => {
    if (state.name !== 'recording') return;
    const timer = setInterval(() => setElapsed(spoken.current?.elapsedSec ?? 0), 250);
    return () => clearInterval(timer);
  }, [state.name]);
  // Another take is opened, or the page is left: what was said so far is judged and kept with this one.
  useEffect(() => () => void spoken.current?.leave(), []);

  const start = async (): Promise<void> => {
    setElapsed(0);
    spoken.current = new SpokenProbe({
      about: { id: takeId, probe },
      microphoneId: settings.data?.microphoneId ?? null,
      onState: (next) => {
        setState(next);
        // What could not be judged is on disk all the same, and is offered again.
        if (next.name === 'idle' && next.problem !== null)
          void queries.invalidateQueries({ queryKey: takeKey(takeId) });
      },
      onKept: keep,
    });
    await spoken.current.start();
  };
  const finish = () => spoken.current?.finish();
  const discard = () => spoken.current?.discard();
  return { state, elapsedSec, start, finish, discard };
}
