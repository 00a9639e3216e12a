import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { LENS_TITLES, LEVEL_TITLES } from '../../core/report/titles.ts';
import { LENSES, lensSchema, LEVELS, levelSchema } from '../../core/take.ts';
import type { Lens, Level } from '../../core/take.ts';

interface FramingSelectsProps {
  readonly lens: Lens;
  readonly level: Level;
  readonly onLens: (lens: Lens) => void;
  readonly onLevel: (level: Level) => void;
}

/** The lens and level that several takes are all judged under. Nothing is remembered with the takes. */
export function FramingSelects({ lens, level, onLens, onLevel }: FramingSelectsProps): ReactNode {
  return (
    <>
      <NativeSelect
        aria-label="Lens"
        data={LENSES.map((value) => ({ value, label: LENS_TITLES[value] }))}
        value={lens}
        onChange={(event) => onLens(lensSchema.parse(event.currentTarget.value))}
      />
      <NativeSelect
        aria-label="Level"
        data={LEVELS.map((value) => ({ value, label: LEVEL_TITLES[value] }))}
        value={level}
        onChange={(event) => onLevel(levelSchema.parse(event.currentTarget.value))}
      />
    </>
  );
}
