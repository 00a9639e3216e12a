import { describe, expect, it } from 'vitest';
import { LevelMeter } from '../../renderer/practise/capture/level-meter.ts';

const RATE = 48_000;

/** Blocks of 10 ms of a 200 Hz tone of the given size. */
function feed(meter: LevelMeter, size: number, seconds: number): void {
  for (let done = 0; done < seconds; done += 0.01) {
    const block = Float32Array.from(
      { length: 480 },
      (_, i) => size * Math.sin((2 * Math.PI * 200 * i) / RATE),
    );
    meter.feed(block, RATE);
  }
}

describe('the level meter', () => {
  it('shows full scale at the end of its range and silence at its start', () => {
    const meter = new LevelMeter();
    expect(meter.level.shown).toBe(0);
    feed(meter, 1, 0.1);
    expect(meter.level.shown).toBeCloseTo(1, 2);
  });

  it('shows -20 dB at two thirds, and falls slowly after', () => {
    const meter = new LevelMeter();
    feed(meter, 0.1, 0.1);
    expect(meter.level.shown).toBeCloseTo(2 / 3, 2);
    feed(meter, 0, 0.5);
    expect(meter.level.shown).toBeCloseTo(2 / 3 - (24 * 0.5) / 60, 1);
  });

  it('says that the sound is cut off, and stops saying so a while after', () => {
    const meter = new LevelMeter();
    feed(meter, 1.4, 0.05);
    expect(meter.level.hint).toBe('clipping');
    feed(meter, 0.2, 2.5);
    expect(meter.level.hint).toBeNull();
  });

  it('does not take one full-scale sample for clipping', () => {
    const meter = new LevelMeter();
    meter.feed(Float32Array.of(0, 0.2, 1, 0.2, 0), RATE);
    expect(meter.level.hint).toBeNull();
  });

  it('says quiet only after a pause in speech could no longer explain it', () => {
    const meter = new LevelMeter();
    feed(meter, 0.3, 1);
    feed(meter, 0.005, 3);
    expect(meter.level.hint).toBeNull();
    feed(meter, 0.005, 1.5);
    expect(meter.level.hint).toBe('quiet');
    feed(meter, 0.3, 0.02);
    expect(meter.level.hint).toBeNull();
  });

  it('tells a dead microphone from a quiet room', () => {
    const meter = new LevelMeter();
    feed(meter, 0, 2.5);
    expect(meter.level.hint).toBe('silent');
  });
});
