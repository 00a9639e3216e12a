/** A share of a length as SVG and CSS write it. */
export const percent = (share: number): string =>
  `${Number((Math.min(1, Math.max(0, share)) * 100).toFixed(3))}%`;
