import type { Bands, Delivery } from '../../core/review-schema.ts';

/** One figure of how the answer was said, and whether it lies inside its band. */
export interface DeliveryMeasure {
  readonly name: string;
  readonly value: string;
  readonly band: string;
  readonly inside: boolean;
}

const perMinute = (count: number, speakingSec: number): number =>
  speakingSec > 0 ? count / (speakingSec / 60) : 0;
const oneDecimal = (value: number): string => value.toFixed(1).replace(/\.0$/, '');

/** Pace, hesitations, pauses and hedges against the bands. `speakingSec` is the time from the first word to the last, over which core counts rates too. */
export function deliveryMeasures(delivery: Delivery, speakingSec: number, bands: Bands): DeliveryMeasure[] {
  const hedges = perMinute(delivery.hedges.length, speakingSec);
  const { wordsPerMinute, fillersPerMinute, longPauses } = delivery;
  return [
    {
      name: 'Pace',
      value: `${Math.round(wordsPerMinute)} words a minute`,
      band: `${bands.slowestWordsPerMinute} to ${bands.fastestWordsPerMinute}`,
      inside: wordsPerMinute >= bands.slowestWordsPerMinute && wordsPerMinute <= bands.fastestWordsPerMinute,
    },
    {
      name: 'Hesitations',
      value: `${oneDecimal(fillersPerMinute)} a minute`,
      band: `at most ${bands.mostFillersPerMinute}`,
      inside: fillersPerMinute <= bands.mostFillersPerMinute,
    },
    {
      name: 'Long pauses',
      value: longPauses.length === 0 ? 'none' : String(longPauses.length),
      band: `none over ${oneDecimal(bands.longPauseSec)} s`,
      inside: longPauses.length === 0,
    },
    {
      name: 'Hedges',
      value: `${oneDecimal(hedges)} a minute`,
      band: `at most ${bands.mostHedgesPerMinute}`,
      inside: hedges <= bands.mostHedgesPerMinute,
    },
  ];
}
