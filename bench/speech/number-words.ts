const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
const ORDINALS = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fifth', 5],
  ['eighth', 8],
  ['ninth', 9],
  ['twelfth', 12],
]);
const CURRENCIES = new Map([
  ['dollar', '$'],
  ['dollars', '$'],
  ['pound', '£'],
  ['pounds', '£'],
  ['euro', '€'],
  ['euros', '€'],
]);

/** "two hundred and five thousand pounds" -> "£205000", "forty percent" -> "40%", "third" -> "3rd". */
export function digitsForNumberWords(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length;) {
    const number = readNumber(words, at);
    if (!number) {
      out.push(words[at]);
      at++;
      continue;
    }
    const unit = words[number.end] ?? '';
    const currency = CURRENCIES.get(unit);
    const percent = unit === 'percent' || (unit === 'per' && words[number.end + 1] === 'cent');
    if (currency) out.push(currency + number.text);
    else out.push(number.text + (percent ? '%' : ''));
    at = number.end + (currency ? 1 : percent ? (unit === 'per' ? 2 : 1) : 0);
  }
  return out;
}

interface ReadNumber {
  readonly text: string;
  readonly end: number;
}

/** The longest number that begins at a word, or null. Years spoken as two pairs ("nineteen ninety") run together. */
function readNumber(words: readonly string[], from: number): ReadNumber | null {
  let total = 0;
  let group: number | null = null;
  let prefix = '';
  let at = from;
  for (; at < words.length; at++) {
    const word = words[at];
    const value = valueOf(word);
    const ordinal = ordinalOf(word);
    if (value !== null) {
      if (group === null || joins(group, value)) group = (group ?? 0) + value;
      else {
        prefix += `${total + group}`;
        total = 0;
        group = value;
      }
    } else if (word === 'hundred' && group !== null) group *= 100;
    else if (SCALES.has(word) && group !== null) {
      total += group * (SCALES.get(word) ?? 1);
      group = 0;
    } else if (ordinal !== null && (group === null || joins(group, ordinal))) {
      return { text: withOrdinalEnding(total + (group ?? 0) + ordinal), end: at + 1 };
    } else if (word === 'and' && at > from && /^(hundred|thousand|million)$/.test(words[at - 1])) {
      if (valueOf(words[at + 1] ?? '') === null) break;
    } else break;
  }
  if (group === null) return null;
  const decimals = decimalsAt(words, at);
  return { text: `${prefix}${total + group}${decimals.text}`, end: decimals.end };
}

function decimalsAt(words: readonly string[], at: number): ReadNumber {
  if (words[at] !== 'point') return { text: '', end: at };
  let text = '';
  let end = at + 1;
  for (; end < words.length; end++) {
    const value = valueOf(words[end]);
    if (value === null) break;
    text += `${value}`;
  }
  return text ? { text: `.${text}`, end } : { text: '', end: at };
}

/** Whether a number word goes on with the group before it: five after twenty, sixty after two hundred. */
function joins(group: number, value: number): boolean {
  if (group === 0) return value > 0;
  if (group % 100 === 0) return value < 100;
  return group % 10 === 0 && group % 100 >= 20 && value < 10 && value > 0;
}

function valueOf(word: string): number | null {
  if (/^\d+(\.\d+)?$/.test(word)) return Number(word);
  const unit = UNITS.indexOf(word);
  if (unit >= 0) return unit;
  const ten = TENS.indexOf(word);
  return ten > 1 ? ten * 10 : null;
}

function ordinalOf(word: string): number | null {
  const known = ORDINALS.get(word);
  if (known !== undefined) return known;
  if (!word.endsWith('th')) return null;
  return valueOf(word.slice(0, -2)) ?? valueOf(word.replace(/ieth$/, 'y'));
}

function withOrdinalEnding(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}
