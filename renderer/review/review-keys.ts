import { keyBelongsTo } from '../ui/use-keys.ts';

/** What a key does on the review page. */
export type ReviewCommand =
  | { readonly do: 'toggle' }
  | { readonly do: 'skip'; readonly sec: number }
  | { readonly do: 'flag'; readonly which: 'next' | 'previous' }
  | { readonly do: 'section'; readonly at: number }
  | { readonly do: 'speed'; readonly by: 1 | -1 }
  | { readonly do: 'repeat' }
  | { readonly do: 'zoom'; readonly to: 'in' | 'out' | 'all' }
  | { readonly do: 'edge'; readonly to: 'start' | 'end' }
  | { readonly do: 'search' }
  | { readonly do: 'correct' }
  | { readonly do: 'note' };

interface ReviewKey {
  readonly keys: readonly string[];
  readonly label: string;
  readonly means: string;
  readonly command: (key: string) => ReviewCommand;
}

/** Every key of the page with what it means, in the order of the help. */
export const REVIEW_KEYS: readonly ReviewKey[] = [
  { keys: [' ', 'k', 'K'], label: 'Space or K', means: 'play or pause', command: () => ({ do: 'toggle' }) },
  { keys: ['ArrowLeft'], label: '←', means: '5 seconds back', command: () => ({ do: 'skip', sec: -5 }) },
  { keys: ['ArrowRight'], label: '→', means: '5 seconds on', command: () => ({ do: 'skip', sec: 5 }) },
  { keys: ['j', 'J'], label: 'J', means: '10 seconds back', command: () => ({ do: 'skip', sec: -10 }) },
  { keys: ['l', 'L'], label: 'L', means: '10 seconds on', command: () => ({ do: 'skip', sec: 10 }) },
  { keys: ['Home'], label: 'Home', means: 'to the start', command: () => ({ do: 'edge', to: 'start' }) },
  { keys: ['End'], label: 'End', means: 'to the end', command: () => ({ do: 'edge', to: 'end' }) },
  { keys: ['['], label: '[', means: 'previous flag', command: () => ({ do: 'flag', which: 'previous' }) },
  { keys: [']'], label: ']', means: 'next flag', command: () => ({ do: 'flag', which: 'next' }) },
  {
    keys: ['1', '2', '3', '4', '5'],
    label: '1 to 5',
    means: 'situation, task, action, result, reflection',
    command: (key) => ({ do: 'section', at: Number(key) - 1 }),
  },
  { keys: ['r', 'R'], label: 'R', means: 'repeat this section', command: () => ({ do: 'repeat' }) },
  { keys: ['<'], label: '<', means: 'slower', command: () => ({ do: 'speed', by: -1 }) },
  { keys: ['>'], label: '>', means: 'faster', command: () => ({ do: 'speed', by: 1 }) },
  { keys: ['+', '='], label: '+', means: 'zoom in', command: () => ({ do: 'zoom', to: 'in' }) },
  { keys: ['-'], label: '-', means: 'zoom out', command: () => ({ do: 'zoom', to: 'out' }) },
  { keys: ['0'], label: '0', means: 'show the whole take', command: () => ({ do: 'zoom', to: 'all' }) },
  { keys: ['/'], label: '/', means: 'search the transcript', command: () => ({ do: 'search' }) },
  { keys: ['e', 'E'], label: 'E', means: 'correct this word', command: () => ({ do: 'correct' }) },
  { keys: ['n', 'N'], label: 'N', means: 'note on this passage', command: () => ({ do: 'note' }) },
];

export const commandFor = (key: string): ReviewCommand | null =>
  REVIEW_KEYS.find(({ keys }) => keys.includes(key))?.command(key) ?? null;

const MOVED_BY_ARROWS = '[role=tab], [role=radio], [data-own-arrows]';
const ARROWS = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);

/**
 * Whether the focused control has its own use for the key: typing, Space on a button, arrows on tabs and words. Those
 * stay as the platform has them. The timeline is a slider without numbers of its own: 1 to 5 mean sections there too.
 */
export function isTaken(target: Element, key: string): boolean {
  if (ARROWS.has(key) && target.closest(MOVED_BY_ARROWS) !== null) return true;
  if (/^\d$/.test(key) && target.matches('[role=slider]')) return false;
  return keyBelongsTo(target, key.toLowerCase());
}
