import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LENSES, PROBE_KINDS, SECTION_KINDS } from '../../core/take.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { WALKTHROUGHS_DIR } from '../../main/folders.ts';
import { loadWalkthroughs } from '../../main/walkthroughs.ts';

const { all, notices } = loadWalkthroughs([WALKTHROUGHS_DIR]);
const files = readdirSync(WALKTHROUGHS_DIR).filter((name) => name.endsWith('.yaml'));

describe('the walkthroughs that Starling ships', () => {
  test('are all valid, each in a file that is named by its id', () => {
    expect(notices).toEqual([]);
    expect(all.map(({ id }) => `${id}.yaml`).toSorted()).toEqual(files.toSorted());
  });

  test('have ids, titles and questions of their own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(files.length);
    expect(new Set(all.map(({ title }) => title)).size).toBe(files.length);
    expect(new Set(all.map(({ question }) => question)).size).toBe(files.length);
  });

  test('cover the usual behavioural questions', () => {
    expect(all.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'beyond-your-scope',
        'production-incident',
        'conflict',
        'failure',
        'influence-without-authority',
        'tight-deadline',
        'ambiguity',
        'disagreement-with-manager',
        'mentoring',
        'customer-obsession',
        'simplification',
        'mistake',
      ]),
    );
  });

  test.each(all)('$id is complete', ({ sections, probes, redFlags, lenses, exemplar, takeaways }) => {
    expect(Object.keys(sections)).toEqual([...SECTION_KINDS]);
    expect(probes.map(({ probe }) => probe).toSorted()).toEqual([...PROBE_KINDS].toSorted());
    expect(probes.every(({ contains }) => contains.length >= 3)).toBe(true);
    expect(redFlags).toHaveLength(5);
    expect(Object.keys(lenses)).toEqual([...LENSES]);
    expect(exemplar.map(({ section }) => section)).toEqual([...SECTION_KINDS]);
    expect(takeaways.length).toBeGreaterThanOrEqual(3);
  });

  test.each(all)('the exemplar of $id can be spoken in about two minutes', ({ exemplar }) => {
    const words = exemplar.flatMap(({ text }) => text.split(/\s+/));
    expect(words.length).toBeGreaterThanOrEqual(220);
    expect(words.length).toBeLessThanOrEqual(360);
  });

  test('share no sentence of advice: each is written for its own story', () => {
    const seen = new Map<string, string>();
    const shared: string[] = [];
    for (const walkthrough of all) {
      for (const text of adviceTexts(walkthrough)) {
        const other = seen.get(text);
        if (other !== undefined) shared.push(`${walkthrough.id} and ${other}: ${text}`);
        seen.set(text, walkthrough.id);
      }
    }
    expect(shared).toEqual([]);
  });
});

function adviceTexts({ sections, probes, redFlags, lenses, levels, summary }: Walkthrough): string[] {
  // Two probes are asked in the same words whatever the story; what is said about the answers is not.
  const ofProbes = probes.flatMap(({ weak, why, strong }) => [weak, why, strong]);
  const ofSections = Object.values(sections).flatMap(({ rule, antiPattern, strong }) => [
    rule,
    antiPattern.example,
    antiPattern.why,
    strong,
  ]);
  const ofLenses = Object.values(lenses).flatMap(({ lead, emphasise, leaveOut }) => [
    lead,
    emphasise,
    leaveOut,
  ]);
  const whys = redFlags.map(({ why }) => why);
  return [summary, ...ofSections, ...ofProbes, ...ofLenses, ...whys, levels.junior, levels.senior];
}
