/** One figure over the takes, ready to be drawn. Lengths are in the chart's own units, y down. */
export interface TrendLine {
  /** Where each known value stands. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly value: number }[];
  /** Where good values lie: from its upper to its lower edge. */
  readonly good: { readonly top: number; readonly bottom: number } | null;
  /** The scale's upper end; its lower end is 0. */
  readonly top: number;
}

export interface TrendScale {
  /** The best values' edges; with `high` alone, everything up to it is good. */
  readonly low?: number;
  readonly high?: number;
  /** The scale's upper end, where it is known. */
  readonly top?: number;
}

/** Lays out a line chart of the values, oldest first; a take without the figure leaves its place empty. */
export function trendLine(
  values: readonly (number | null)[],
  { low, high, top: given }: TrendScale,
  { width, height }: { readonly width: number; readonly height: number },
): TrendLine {
  const known = values.filter((value) => value !== null);
  const top = given ?? roundTop(Math.max(1, high ?? 0, ...known));
  const y = (value: number) => height - (Math.min(value, top) / top) * height;
  const x = (at: number) => (values.length < 2 ? width / 2 : (at / (values.length - 1)) * width);
  return {
    dots: values.flatMap((value, at) => (value === null ? [] : [{ x: x(at), y: y(value), value }])),
    good: high === undefined ? null : { top: y(high), bottom: y(low ?? 0) },
    top,
  };
}

/** The next of 1, 2, 2.5, 5 and 10 times a power of ten, so that the scale ends at a number people read. */
function roundTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}
