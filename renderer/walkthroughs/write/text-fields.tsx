import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Faults } from './draft.ts';
import styles from './walkthrough-form.module.css';

interface TextFieldsProps<Value, Key extends string> {
  readonly value: Value;
  /** The fields to show, with their labels. */
  readonly labels: Readonly<Record<Key, string>>;
  /** The way to `value` in the draft, empty for the draft itself. */
  readonly at: string;
  readonly faults: Faults;
  readonly onChange: (value: Value) => void;
}

/** The texts of one part of a walkthrough. Each grows with what is written. */
export function TextFields<Key extends string, Value extends Readonly<Record<Key, string>>>({
  value,
  labels,
  at,
  faults,
  onChange,
}: TextFieldsProps<Value, Key>): ReactNode {
  const keys = Object.keys(labels).filter((key): key is Key => key in labels);
  return (
    <div className={styles['fields']}>
      {keys.map((key) => (
        <Textarea
          key={key}
          label={labels[key]}
          autosize
          value={value[key]}
          error={faults.get(at === '' ? key : `${at}.${key}`)}
          onChange={(event) => onChange({ ...value, [key]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

interface LinesFieldProps {
  readonly label: string;
  readonly lines: readonly string[];
  readonly fault: string | undefined;
  readonly onChange: (lines: string[]) => void;
}

/** A list, a line for each entry. */
export function LinesField({ label, lines, fault, onChange }: LinesFieldProps): ReactNode {
  return (
    <Textarea
      label={label}
      description="One a line"
      autosize
      minRows={2}
      value={lines.join('\n')}
      error={fault}
      onChange={(event) => onChange(event.currentTarget.value.split('\n'))}
    />
  );
}
