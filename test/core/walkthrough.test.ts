import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { walkthroughSchema } from '../../core/walkthrough.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';

const FILE = join(import.meta.dirname, '../../resources/walkthroughs/mentoring.yaml');
const good: Walkthrough = walkthroughSchema.parse(parse(readFileSync(FILE, 'utf8')));
const isWalkthrough = (content: unknown) => walkthroughSchema.safeParse(content).success;

describe('a walkthrough', () => {
  test('needs every one of its parts but its main lens, which is ownership unless it says so', () => {
    expect(isWalkthrough(good)).toBe(true);
    const without = (key: string) =>
      Object.fromEntries(Object.entries(good).filter(([name]) => name !== key));
    expect(walkthroughSchema.parse(without('mainLens')).mainLens).toBe('ownership');
    for (const key of Object.keys(without('mainLens')))
      expect([key, isWalkthrough(without(key))]).toEqual([key, false]);
  });

  test('is of the one version that this program reads', () => {
    expect(isWalkthrough({ ...good, schema: 'starling.walkthrough/2' })).toBe(false);
  });

  test.each(['tight-deadline', 'incident-2', 'x'])('may have the id %j', (id) => {
    expect(isWalkthrough({ ...good, id })).toBe(true);
  });

  test.each(['', 'Tight', 'tight deadline', '-tight', 'tight-', 'a--b', '../x', 'schön'])(
    'may not have the id %j',
    (id) => {
      expect(isWalkthrough({ ...good, id })).toBe(false);
    },
  );

  test('has text wherever text belongs: spaces are none', () => {
    expect(isWalkthrough({ ...good, question: ' \n ' })).toBe(false);
    expect(isWalkthrough({ ...good, levels: { ...good.levels, junior: '' } })).toBe(false);
    expect(walkthroughSchema.parse({ ...good, title: '  Helping  ' }).title).toBe('Helping');
  });

  test('asks each probe exactly once, in any order', () => {
    const { probes } = good;
    expect(isWalkthrough({ ...good, probes: probes.toReversed() })).toBe(true);
    expect(isWalkthrough({ ...good, probes: probes.slice(1) })).toBe(false);
    expect(isWalkthrough({ ...good, probes: [...probes, ...probes.slice(0, 1)] })).toBe(false);
    expect(isWalkthrough({ ...good, probes: [...probes.slice(1), ...probes.slice(1, 2)] })).toBe(false);
  });

  test('gives each section more than no time and at most an hour', () => {
    const withTask = (task: number) => ({ ...good, targets: { ...good.targets, task } });
    expect(isWalkthrough(withTask(0.5))).toBe(true);
    expect(isWalkthrough(withTask(3600))).toBe(true);
    expect(isWalkthrough(withTask(0))).toBe(false);
    expect(isWalkthrough(withTask(-5))).toBe(false);
    expect(isWalkthrough(withTask(3601))).toBe(false);
    expect(isWalkthrough(withTask(Number.NaN))).toBe(false);
  });

  test('may tell its exemplar in another order, or return to a section', () => {
    const { exemplar } = good;
    expect(isWalkthrough({ ...good, exemplar: [...exemplar.toReversed(), ...exemplar] })).toBe(true);
    expect(isWalkthrough({ ...good, exemplar: [] })).toBe(false);
  });
});
