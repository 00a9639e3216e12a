/** A part of a whole as SVG and CSS write it, from 0% to 100%; nothing of an empty whole. */
export function percent(part: number, whole: number): string {
  const share = whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
  return `${Number((share * 100).toFixed(3))}%`;
}
