/** How values in seconds are spread, in one line. */
export function spread(seconds: readonly number[]): string {
  const sorted = [...seconds].sort((a, b) => a - b);
  const at = (share: number) => `${(sorted[Math.ceil(share * sorted.length) - 1] ?? NaN).toFixed(2)} s`;
  return `median ${at(0.5)}   95th percentile ${at(0.95)}   longest ${at(1)}`;
}
