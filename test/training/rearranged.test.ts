import { describe, expect, it } from 'vitest';
import { trainingAnswers } from '../../training/answers.ts';
import type { LabelledAnswer } from '../../training/answers.ts';
import { rearranged } from '../../training/rearranged.ts';

const kinds = ({ sections }: LabelledAnswer) => sections.map(({ section }) => section);
const textOf = ({ sections }: LabelledAnswer) => sections.map(({ text }) => text).join(' ');

const written = trainingAnswers();
const pairs = written.flatMap((answer) =>
  ([0, 1] as const).map((turn) => ({ answer, told: rearranged(answer, turn) })),
);

describe('an answer in another shape', () => {
  it('is the same in every run', () => {
    for (const answer of written.slice(0, 40)) expect(rearranged(answer, 0)).toEqual(rearranged(answer, 0));
  });

  it('has all its evidence among its words', () => {
    for (const { told } of pairs)
      for (const { quote } of told.evidence) expect(textOf(told), told.id).toContain(quote);
  });

  it('is told result first by some, and a coach says the same of it as before', () => {
    const ended = pairs.filter(
      ({ answer, told }) => kinds(told)[0] === 'result' && kinds(answer)[0] !== 'result',
    );
    expect(ended.length / pairs.length).toBeGreaterThan(0.05);
    expect(ended.length / pairs.length).toBeLessThan(0.2);
    for (const { answer, told } of ended) {
      expect(told.present, told.id).toEqual(answer.present);
      expect(told.absent, told.id).toEqual(answer.absent);
    }
  });

  it('lacks its task or its reflection, and that is all a coach says of it', () => {
    const LACKING = [
      ['task', 'task-missing'],
      ['reflection', 'reflection-missing'],
    ] as const;
    for (const [kind, id] of LACKING) {
      const without = pairs.filter(
        ({ answer, told }) => kinds(answer).includes(kind) && !kinds(told).includes(kind),
      );
      expect(without.length, kind).toBeGreaterThan(100);
      for (const { told } of without) {
        expect(told.present, told.id).toContain(id);
        expect(new Set([...told.present, ...told.absent]).size, told.id).toBeLessThanOrEqual(LACKING.length);
      }
    }
  });

  it('states a task where there was none, which is then not missing', () => {
    const stated = pairs.filter(
      ({ answer, told }) => !kinds(answer).includes('task') && kinds(told).includes('task'),
    );
    expect(stated.length).toBeGreaterThan(20);
    for (const { told } of stated) expect(told.absent, told.id).toContain('task-missing');
  });
});
