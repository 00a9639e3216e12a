import { describe, expect, it } from 'vitest';
import { withAnnounced } from '../../core/sections/announced.ts';
import { SECTION_KINDS } from '../../core/take.ts';
import { heldOutAnswers } from '../../training/answers.ts';
import { hear } from './made-up-answer.ts';

const likeliest = (text: string) => {
  const scores = withAnnounced(text, [1, 0, 0, 0, 0]);
  return SECTION_KINDS[scores.indexOf(Math.max(...scores))];
};

describe('a section that the speaker announces', () => {
  it.each([
    ['So my task was, um, to look at the webhooks', 'task'],
    ['My assignment in this was the form for the council', 'task'],
    ['and my job in all this was to keep the queue moving', 'task'],
    // Not plain enough: left to the models.
    ['My job was in the kitchen of a hospital', 'situation'],
    ['it is not my task to say who was late', 'situation'],
    ['and the kiosks kept freezing by ten my task was to keep that queue moving', 'situation'],
  ])('begins where it is announced in plain words: %s', (text, section) => {
    expect(likeliest(text)).toBe(section);
  });

  it('is found at the end of a long tour, and is not said to be missing', async () => {
    const told = heldOutAnswers().find(({ id }) => id === 'd02');
    const parts = Object.fromEntries((told?.sections ?? []).map(({ section, text }) => [section, text]));
    const { sectionOf, ids } = await hear(parts);
    expect(sectionOf('my task was')).toBe('task');
    expect(ids).not.toContain('task-missing');
  });
});
