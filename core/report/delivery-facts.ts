import type { Delivery } from '../review-schema.ts';
import { clock } from './clock.ts';

/** One line of how the answer was said. */
export interface DeliveryFact {
  readonly name: string;
  readonly value: string;
  /** The words or moments behind the number; empty where there are none. */
  readonly detail: string;
}

export function deliveryFacts(delivery: Delivery): DeliveryFact[] {
  const { wordsPerMinute, fillers, fillersPerMinute, longPauses, hedges } = delivery;
  return [
    { name: 'Pace', value: `${Math.round(wordsPerMinute)} words a minute`, detail: '' },
    {
      name: 'Hesitations',
      value: `${fillers.length}, ${fillersPerMinute.toFixed(1)} a minute`,
      detail: tally(fillers),
    },
    {
      name: 'Long pauses',
      value: String(longPauses.length),
      detail: longPauses
        .map(({ start, end }) => `${(end - start).toFixed(1)} s at ${clock(start)}`)
        .join(', '),
    },
    { name: 'Hedges', value: String(hedges.length), detail: tally(hedges) },
  ];
}

/** "um 4, uh 2": the most frequent first. */
function tally(spoken: readonly { readonly text: string }[]): string {
  const counts = new Map<string, number>();
  for (const { text } of spoken) {
    const plain = text.toLowerCase().replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return [...counts]
    .filter(([text]) => text !== '')
    .sort(([, a], [, b]) => b - a)
    .map(([text, count]) => `${text} ${count}`)
    .join(', ');
}
