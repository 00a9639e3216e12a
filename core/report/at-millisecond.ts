/**
 * The same value as JSON would carry it, with every number rounded to three decimals. Word times are good to some tens
 * of milliseconds; sixteen digits would claim more, and make two runs differ where nothing did. NaN and infinities
 * become null, as in JSON, so that the schema that reads the value refuses them.
 */
export function atMillisecond(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'number' ? Math.round(part * 1000) / 1000 : part,
    ),
  );
}
