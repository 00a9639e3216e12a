import { isHesitation } from '../text-words.ts';

const ONES =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/u);
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: readonly (readonly [number, string])[] = [
  [1e9, 'billion'],
  [1e6, 'million'],
  [1000, 'thousand'],
  [100, 'hundred'],
];

function wholeNumber(value: number): string {
  for (const [size, name] of SCALES) {
    if (value < size) continue;
    const rest = value % size;
    return `${wholeNumber(Math.floor(value / size))} ${name}${rest ? ` ${wholeNumber(rest)}` : ''}`;
  }
  if (value < 20) return ONES[value] ?? '';
  const rest = value % 10;
  return `${TENS[Math.floor(value / 10)] ?? ''}${rest ? ` ${ONES[rest] ?? ''}` : ''}`;
}

function numberInWords(digits: string): string {
  const [whole = '', decimals] = digits.replaceAll(',', '').split('.');
  const value = Number(whole);
  if (!Number.isSafeInteger(value) || value >= 1e12) return digits;
  const spoken = value >= 1900 && value < 2100 && !digits.includes(',') ? year(value) : wholeNumber(value);
  if (!decimals) return spoken;
  const places = Array.from(decimals, (digit) => ONES[Number(digit)] ?? '');
  return `${spoken} point ${places.join(' ')}`;
}

function year(value: number): string {
  if (value % 1000 < 10) return wholeNumber(value);
  return `${wholeNumber(Math.floor(value / 100))} ${wholeNumber(value % 100)}`;
}

const CURRENCIES: Readonly<Record<string, string>> = { $: 'dollars', '£': 'pounds', '€': 'euros' };
const MONEY = /([$£€])(\d[\d,]*(?:\.\d+)?)(?:\s*(k|m|thousand|million|billion)\b)?/giu;
const SCALE_LETTERS: Readonly<Record<string, string>> = { k: 'thousand', m: 'million' };

/**
 * A passage as it sounds: numbers, money and per cent in words, no hesitations, no case and no punctuation. Recognition
 * writes "$8,000" and "0.3%" where a typed answer may say "eight thousand dollars": both must read the same to the
 * models, which see this form alone.
 */
export function spokenForm(text: string): string {
  return text
    .replaceAll('’', "'")
    .replace(MONEY, (_, sign: string, amount: string, scale: string | undefined) => {
      const size = scale ? ` ${SCALE_LETTERS[scale.toLowerCase()] ?? scale}` : '';
      return `${amount}${size} ${CURRENCIES[sign] ?? ''}`;
    })
    .replace(/(\d)\s*%/gu, '$1 percent')
    .replace(/\b(\d+)(?:st|nd|rd|th)\b/giu, '$1')
    .replace(/(\d)([a-z])/giu, '$1 $2')
    .replace(/\d[\d,]*(?:\.\d+)?/gu, (digits) => numberInWords(digits.replace(/,$/u, '')))
    .toLowerCase()
    .replace(/per cent\b/gu, 'percent')
    .replace(/[^\p{L}\p{N}'\s]+/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '' && !isHesitation(word))
    .join(' ');
}
