import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';

interface MeasureFieldProps {
  readonly label: ReactNode;
  /** What counts while the field is empty. */
  readonly standard: string;
  readonly unit: string;
  readonly value: number | undefined;
  readonly least: number;
  readonly most: number;
  readonly decimals?: number;
  /** Why this value cannot be taken together with the others, or null. */
  readonly refuse?: (value: number) => string | null;
  /** Undefined: back to the standard. */
  readonly onChange: (value: number | undefined) => void;
}

/** A number the user may set. It is taken over when the field is left or Enter is pressed, and only if it can be. */
export function MeasureField(props: MeasureFieldProps): ReactNode {
  const { label, standard, unit, value, least, most, decimals = 0, refuse, onChange } = props;
  const [draft, setDraft] = useState<{ readonly from: number | undefined; readonly text: string } | null>(
    null,
  );
  // A value that changed from outside, as by a reset, replaces what was typed before.
  const text = draft !== null && draft.from === value ? draft.text : String(value ?? '');
  const problem = problemWith(text, least, most, refuse);
  const take = (): void => {
    if (problem !== null || draft === null) return;
    const wanted = text === '' ? undefined : Number(text);
    setDraft(null);
    if (wanted !== value) onChange(wanted);
  };
  return (
    <NumberInput
      label={label}
      placeholder={standard}
      suffix={` ${unit}`}
      min={least}
      max={most}
      clampBehavior="none"
      allowNegative={false}
      decimalScale={decimals}
      step={decimals > 0 ? 0.5 : 5}
      value={text === '' ? '' : Number(text)}
      error={problem}
      onChange={(entered) => setDraft({ from: value, text: String(entered) })}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}

function problemWith(
  text: string,
  least: number,
  most: number,
  refuse: MeasureFieldProps['refuse'],
): string | null {
  if (text === '') return null;
  const value = Number(text);
  if (Number.isNaN(value)) return 'Enter a number.';
  if (value < least || value > most) return `From ${least} to ${most}.`;
  return refuse?.(value) ?? null;
}
