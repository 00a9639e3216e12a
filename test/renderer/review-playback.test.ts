import { describe, expect, it } from 'vitest';
import { loopJump, Playback } from '../../renderer/review/playback.ts';

const loop = { start: 10, end: 20, label: 'Task' };

describe('a repeat', () => {
  it('jumps back from its end, and in from before its start', () => {
    expect(loopJump(loop, 20)).toBe(10);
    expect(loopJump(loop, 3)).toBe(10);
  });

  it('leaves playback alone inside, and where the audio clock lands a hair early', () => {
    expect(loopJump(loop, 15)).toBeNull();
    expect(loopJump(loop, 9.95)).toBeNull();
    expect(loopJump(null, 99)).toBeNull();
  });
});

describe('the position in a take without audio', () => {
  it('moves by seeking, stays inside the take, and is told to whoever listens', () => {
    const playback = new Playback(60, false);
    const told: number[] = [];
    playback.onTime((sec) => told.push(sec));
    playback.seek(30);
    playback.skip(5);
    playback.skip(-99);
    playback.seek(99);
    expect(told).toEqual([0, 30, 35, 0, 60]);
  });

  it('tells a late listener where it stands, and an early one no more after it left', () => {
    const playback = new Playback(60, false);
    playback.seek(12);
    const told: number[] = [];
    const stop = playback.onTime((sec) => told.push(sec));
    stop();
    playback.seek(40);
    expect(told).toEqual([12]);
  });

  it('ends a repeat when the user goes elsewhere, and keeps it inside', () => {
    const playback = new Playback(60, false);
    playback.repeat(loop);
    expect(playback.sec).toBe(10);
    playback.seek(15);
    expect(playback.state().loop).toBe(loop);
    playback.seek(40);
    expect(playback.state().loop).toBeNull();
  });

  it('cannot play, and says so by staying paused', () => {
    const playback = new Playback(60, false);
    playback.toggle();
    expect(playback.hasAudio).toBe(false);
    expect(playback.state().playing).toBe(false);
  });
});
