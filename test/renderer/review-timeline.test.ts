import { describe, expect, it } from 'vitest';
import type { Finding, Section } from '../../core/review-schema.ts';
import type { SectionKind } from '../../core/take.ts';
import { momentOf } from '../../renderer/review/moment.ts';
import { overFrom, sectionAt } from '../../renderer/review/section-stretch.ts';
import {
  following,
  framing,
  panned,
  secAt,
  SHORTEST_WINDOW_SEC,
  ticks,
  wholeTake,
  xOf,
  zoomed,
} from '../../renderer/review/time-window.ts';
import { flagsInOrder, nextFlag, placeFlags, previousFlag } from '../../renderer/review/flag-lanes.ts';
import { displayGain, waveformBars } from '../../renderer/review/waveform-bars.ts';

const TARGETS = { situation: 45, task: 20, action: 90, result: 30, reflection: 20 };

function told(section: SectionKind, start: number, end: number, overSec = 0): Section {
  const targetSec = TARGETS[section];
  return {
    section,
    start,
    end,
    durationSec: end - start,
    targetSec,
    overSec,
    confidence: 1,
    firstWord: 0,
    lastWord: 0,
  };
}

function raised(section: Finding['section'], start: number | null, end: number | null = start): Finding {
  return {
    id: 'action-not-first-person',
    severity: 'issue',
    section,
    start,
    end,
    firstWord: null,
    lastWord: null,
    quote: '',
    message: '',
    advice: '',
  };
}

const HOUR = 3600;

describe('the window of the timeline', () => {
  it('maps seconds to pixels and back', () => {
    const window = { from: 60, to: 120 };
    expect(xOf(window, 600, 90)).toBe(300);
    expect(secAt(window, 600, 300)).toBe(90);
  });

  it('never answers with a second outside the window when the pointer leaves the canvas', () => {
    expect(secAt({ from: 60, to: 120 }, 600, -50)).toBe(60);
    expect(secAt({ from: 60, to: 120 }, 600, 900)).toBe(120);
  });

  it('keeps the second under the pointer in place while zooming', () => {
    const before = { from: 100, to: 300 };
    const after = zoomed(before, HOUR, 2, 150);
    expect(after.to - after.from).toBeCloseTo(100);
    expect(xOf(after, 1000, 150)).toBeCloseTo(xOf(before, 1000, 150));
  });

  it('zooms no closer than a few seconds and no wider than the take', () => {
    const closest = zoomed({ from: 10, to: 14 }, HOUR, 100, 12);
    expect(closest.to - closest.from).toBeCloseTo(SHORTEST_WINDOW_SEC);
    expect(zoomed({ from: 10, to: 14 }, HOUR, 0.0001, 12)).toEqual({ from: 0, to: HOUR });
    expect(zoomed(wholeTake(1), 1, 4, 0.5)).toEqual({ from: 0, to: 1 });
  });

  it('stops at both ends of the take while panning', () => {
    expect(panned({ from: 0, to: 60 }, HOUR, -20)).toEqual({ from: 0, to: 60 });
    expect(panned({ from: 3500, to: 3560 }, HOUR, 100)).toEqual({ from: 3540, to: HOUR });
  });

  it('stays put while the playhead is in sight and turns the page when it leaves', () => {
    const window = { from: 0, to: 60 };
    expect(following(window, HOUR, 30)).toBe(window);
    const next = following(window, HOUR, 61);
    expect(next.from).toBeLessThan(61);
    expect(next.from).toBeGreaterThan(50);
    expect(next.to - next.from).toBeCloseTo(60);
  });

  it('frames a passage with air on both sides', () => {
    const window = framing(100, 104, HOUR);
    expect(window.from).toBeLessThan(100);
    expect(window.to).toBeGreaterThan(104);
  });

  it('labels round seconds that do not crowd', () => {
    expect(ticks({ from: 0, to: 60 }, 600)).toEqual([0, 10, 20, 30, 40, 50, 60]);
    const hour = ticks(wholeTake(HOUR), 900);
    expect(hour.length).toBeLessThanOrEqual(14);
    expect(hour.every((mark) => mark % 60 === 0)).toBe(true);
  });
});

describe('the waveform', () => {
  const peaks = Array.from({ length: HOUR * 20 }, (_, peak) => (peak === 40_000 ? 1 : 0.1));

  it('shows one loud twentieth of a second in an hour, at its place', () => {
    const bars = waveformBars(peaks, 20, wholeTake(HOUR), 800);
    expect(bars.indexOf(1)).toBe(Math.floor(40_000 / (72_000 / 800)));
  });

  it('reads each visible peak into exactly one bar', () => {
    const rising = Array.from({ length: 100 }, (_, peak) => peak / 100);
    expect([...waveformBars(rising, 20, { from: 0, to: 5 }, 4)]).toEqual(
      [24, 49, 74, 99].map((peak) => Math.fround(peak / 100)),
    );
  });

  it('repeats a peak when zoomed in closer than the peaks lie, and is flat past their end', () => {
    expect([...waveformBars([0.5, 1], 20, { from: 0, to: 0.2 }, 8)]).toEqual([0.5, 0.5, 1, 1, 0, 0, 0, 0]);
  });

  it('lifts a quiet recording, whatever one cough does, and leaves silence flat', () => {
    const quiet = Array.from({ length: 1000 }, () => 0.1);
    quiet[500] = 1;
    expect(displayGain(quiet)).toBeCloseTo(10);
    expect(displayGain(Array.from({ length: 1000 }, () => 0.001))).toBe(1);
    expect(displayGain([])).toBe(1);
  });
});

describe('stretches of sections', () => {
  it('are hatched in their last seconds when they ran over', () => {
    expect(overFrom(told('situation', 0, 58, 13))).toBe(45);
    expect(overFrom(told('situation', 0, 40))).toBeNull();
  });

  it('are hatched as a whole when the section was over its target before they began', () => {
    expect(overFrom(told('action', 200, 210, 25))).toBe(200);
  });

  it('own the pause that follows them', () => {
    const sections = [told('situation', 0.5, 10), told('task', 12, 20)];
    expect(sectionAt(sections, 11)?.section).toBe('situation');
    expect(sectionAt(sections, 0)?.section).toBe('situation');
    expect(sectionAt([], 3)).toBeUndefined();
  });
});

describe('the moment of a finding', () => {
  const sections = [told('situation', 1, 40), told('action', 41, 100), told('result', 101, 120)];

  it('is its passage when it has one', () => {
    expect(momentOf(raised('action', 60, 65), sections)).toEqual({ start: 60, end: 65, absent: false });
  });

  it('is the section that should have held what is absent', () => {
    expect(momentOf(raised('result', null), sections)).toEqual({ start: 101, end: 120, absent: true });
  });

  it('is the place where a missing section was skipped', () => {
    expect(momentOf(raised('task', null), sections)).toEqual({ start: 40, end: 40, absent: true });
    expect(momentOf(raised('reflection', null), sections)).toEqual({ start: 120, end: 120, absent: true });
    expect(momentOf(raised('situation', null), [told('action', 2, 9)])).toMatchObject({
      start: 2,
      absent: true,
    });
  });

  it('is nowhere for how the whole take was said', () => {
    expect(momentOf(raised('delivery', null), sections)).toBeNull();
  });
});

describe('flags', () => {
  const sections = [told('situation', 0, 40)];
  const flags = flagsInOrder(
    [raised('action', 30), raised('delivery', null), raised('action', 10)],
    sections,
  );

  it('stand in the order of the take, without those that have no place', () => {
    expect(flags.map(({ moment }) => moment.start)).toEqual([10, 30]);
  });

  it('are walked forwards and backwards from wherever the listener is', () => {
    const at = (sec: number, playing = false) => ({ sec, playing, chosen: null });
    expect(nextFlag(flags, at(0))?.moment.start).toBe(10);
    expect(nextFlag(flags, at(10.5))?.moment.start).toBe(30);
    expect(nextFlag(flags, at(31))).toBeUndefined();
    expect(previousFlag(flags, at(30))?.moment.start).toBe(10);
    expect(previousFlag(flags, at(30.6, true))?.moment.start).toBe(10);
    expect(previousFlag(flags, at(32, true))?.moment.start).toBe(30);
  });

  it('are each visited where several share a moment', () => {
    const shared = flagsInOrder([raised('action', 10), raised('action', 10), raised('action', 20)], sections);
    const visited: (Finding | undefined)[] = [];
    let chosen: Finding | null = null;
    let sec = 0;
    for (let flag = nextFlag(shared, { sec, playing: false, chosen }); flag;) {
      visited.push(flag.finding);
      chosen = flag.finding;
      sec = flag.moment.start;
      flag = nextFlag(shared, { sec, playing: false, chosen });
    }
    expect(visited).toEqual(shared.map(({ finding }) => finding));
    expect(previousFlag(shared, { sec: 10, playing: false, chosen: visited[1] ?? null })?.finding).toBe(
      visited[0],
    );
  });

  it('move to a second lane instead of covering each other, and bundle up when there is no room', () => {
    const crowd = flagsInOrder(
      [10, 10.1, 10.2, 50].map((sec) => raised('action', sec)),
      sections,
    );
    const placed = placeFlags(crowd, (sec) => sec * 10, 24, 2);
    expect(placed.map(({ lane, flags: bundle }) => [lane, bundle.length])).toEqual([
      [0, 1],
      [1, 2],
      [0, 1],
    ]);
    expect(placeFlags(crowd, (sec) => sec * 1000, 24, 2)).toHaveLength(4);
  });
});
