import { describe, expect, it } from 'vitest';
import { formatClock } from '../../renderer/ui/format-clock.ts';

describe('formatClock', () => {
  it.each([
    [0, '0:00'],
    [5.4, '0:05'],
    [59.6, '1:00'],
    [161, '2:41'],
    [3725, '1:02:05'],
    [-3, '0:00'],
  ])('writes %d seconds as %s', (seconds, written) => {
    expect(formatClock(seconds)).toBe(written);
  });
});
