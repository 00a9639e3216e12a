import { describe, expect, it } from 'vitest';
import type { Take } from '../../core/take.ts';
import { searchTakes } from '../../renderer/takes/search-takes.ts';

const take = (title: string, walkthroughId: string): Take => ({
  id: '00000000-0000-4000-8000-000000000001',
  title,
  walkthroughId,
  lens: 'speed',
  level: 'junior',
  origin: 'recorded',
  status: 'ready',
  recovered: false,
  moments: [],
  retakeOf: null,
  problem: null,
  createdAt: '2026-11-24T09:00:00.000Z',
  durationSec: 90,
  hasAudio: true,
});

const takes = [take('Second try', 'incident'), take('Webhooks', 'fault')];
const questionOf = (id: string): string =>
  id === 'incident' ? 'A production incident' : 'A fault hard to find';

describe('searching the takes', () => {
  it('looks at title, question, lens and level, and wants every word', () => {
    expect(searchTakes(takes, questionOf, 'INCIDENT second')).toEqual([takes[0]]);
    expect(searchTakes(takes, questionOf, 'junior webh')).toEqual([takes[1]]);
    expect(searchTakes(takes, questionOf, 'incident webhooks')).toEqual([]);
  });

  it('shows a take in which the words were said, whatever its title', () => {
    expect(searchTakes(takes, questionOf, 'elephants', new Set([takes[0]?.id ?? '']))).toHaveLength(2);
    expect(searchTakes(takes, questionOf, 'elephants')).toEqual([]);
  });

  it('shows everything, in order, for an empty query', () => {
    expect(searchTakes(takes, questionOf, '  ')).toEqual(takes);
  });
});
