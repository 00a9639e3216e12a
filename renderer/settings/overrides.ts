/** The overrides with one set, or, with undefined, taken away: what is absent is as the program has it. */
export function withOverride<Values extends object, Key extends keyof Values>(
  overrides: Partial<Values>,
  key: Key,
  value: Values[Key] | undefined,
): Partial<Values> {
  const changed = { ...overrides };
  if (value === undefined) delete changed[key];
  else changed[key] = value;
  return changed;
}
