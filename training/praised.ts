import type { LabelledAnswer } from './answers.ts';

/** What is said in passing once the outcome has been told. Instead of an outcome it would be a vague ending. */
const ASIDES = [
  'And the team was happy with it.',
  'My manager was pleased too.',
  'And people were really glad about that.',
  'The customer was delighted, I should say.',
  'And, um, everybody was quite relieved.',
  'They were very happy about it in operations.',
  'And I got a nice mail from the director.',
  'So my boss was happy as well.',
  'And the people on the floor loved it.',
  'It felt good, to be honest.',
  'The other team thanked me for it.',
  'And that made a lot of people happy.',
];

/**
 * An answer whose result is measured and worth something, and then says that somebody was happy: that is no vague ending.
 * Hardly any written answer has it: who marks vague endings marks those that are.
 * @returns null where the result lacks a number or what it was worth
 */
export function praised(answer: LabelledAnswer): LabelledAnswer | null {
  const { sections, evidence, absent } = answer;
  const at = sections.findLastIndex(({ section }) => section === 'result');
  const result = sections[at];
  const tells = (label: string) =>
    evidence.some((each) => each.label === label && result?.text.includes(each.quote));
  if (!result || !absent.includes('result-vague-ending') || !tells('metric') || !tells('business-value')) {
    return null;
  }
  const aside = ASIDES[Number(/\d+/u.exec(answer.id)?.[0] ?? 0) % ASIDES.length] ?? '';
  const told = { ...result, text: `${result.text.replace(/[.,;]*$/u, '.')} ${aside}` };
  return {
    ...answer,
    sections: sections.with(at, told),
    present: [],
    absent: ['result-vague-ending'],
  };
}
