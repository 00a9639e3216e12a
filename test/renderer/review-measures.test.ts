import { describe, expect, it } from 'vitest';
import { DEFAULT_BANDS } from '../../core/delivery/bands.ts';
import type { Delivery } from '../../core/review-schema.ts';
import { abridge } from '../../renderer/review/abridge.ts';
import { deliveryMeasures } from '../../renderer/review/delivery-measures.ts';

const spoken = { text: 'kind of', start: 1, end: 2 };
const calm: Delivery = { wordsPerMinute: 140, fillers: [], fillersPerMinute: 0, longPauses: [], hedges: [] };
const outside = (delivery: Delivery): string[] =>
  deliveryMeasures(delivery, 60, DEFAULT_BANDS)
    .filter(({ inside }) => !inside)
    .map(({ name }) => name);

describe('delivery against its bands', () => {
  it('finds nothing to say about a calm answer, at the very edges either', () => {
    expect(outside(calm)).toEqual([]);
    const edge = { ...calm, wordsPerMinute: DEFAULT_BANDS.fastestWordsPerMinute };
    expect(outside({ ...edge, fillersPerMinute: DEFAULT_BANDS.mostFillersPerMinute })).toEqual([]);
  });

  it('names each measure that leaves its band', () => {
    expect(outside({ ...calm, wordsPerMinute: 90 })).toEqual(['Pace']);
    expect(outside({ ...calm, wordsPerMinute: 190, fillersPerMinute: 8 })).toEqual(['Pace', 'Hesitations']);
    expect(outside({ ...calm, longPauses: [{ start: 3, end: 6 }] })).toEqual(['Long pauses']);
    expect(outside({ ...calm, hedges: Array.from({ length: 5 }, () => spoken) })).toEqual(['Hedges']);
  });

  it('gives rates, not counts, and does not divide by an empty take', () => {
    const measures = deliveryMeasures({ ...calm, hedges: [spoken, spoken, spoken] }, 120, DEFAULT_BANDS);
    expect(measures.find(({ name }) => name === 'Hedges')?.value).toBe('1.5 a minute');
    expect(deliveryMeasures({ ...calm, hedges: [spoken] }, 0, DEFAULT_BANDS)[3]?.value).toBe('0 a minute');
  });
});

describe('a quote', () => {
  it('is whole when short, and its beginning and end when long', () => {
    expect(abridge('they handled the fix')).toBe('they handled the fix');
    const long = Array.from({ length: 90 }, (_, at) => `w${at}`).join(' ');
    expect(abridge(long)).toMatch(/^w0 w1 .* w13 … w84 .* w89$/);
  });
});
