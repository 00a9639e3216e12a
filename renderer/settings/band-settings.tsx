import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { DEFAULT_BANDS } from '../../core/delivery/bands.ts';
import type { Bands } from '../../core/review-schema.ts';
import { MeasureField } from './measure-field.tsx';
import { withOverride } from './overrides.ts';
import styles from './settings-page.module.css';
import { SettingsSection } from './settings-section.tsx';

interface Measure {
  readonly band: keyof Bands;
  readonly label: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly decimals: number;
}

const MEASURES: readonly Measure[] = [
  {
    band: 'slowestWordsPerMinute',
    label: 'Slowest pace',
    unit: 'words/min',
    least: 40,
    most: 300,
    decimals: 0,
  },
  {
    band: 'fastestWordsPerMinute',
    label: 'Fastest pace',
    unit: 'words/min',
    least: 60,
    most: 400,
    decimals: 0,
  },
  {
    band: 'mostFillersPerMinute',
    label: 'Most hesitations',
    unit: 'per min',
    least: 0,
    most: 60,
    decimals: 1,
  },
  { band: 'mostHedgesPerMinute', label: 'Most hedges', unit: 'per min', least: 0, most: 60, decimals: 1 },
  { band: 'longPauseSec', label: 'A pause is long from', unit: 's', least: 0.5, most: 30, decimals: 1 },
];

interface BandSettingsProps {
  readonly bands: Partial<Bands>;
  readonly onChange: (bands: Partial<Bands>) => void;
}

/** Within which bounds delivery passes without remark. */
export function BandSettings({ bands, onChange }: BandSettingsProps): ReactNode {
  const inForce = { ...DEFAULT_BANDS, ...bands };
  const refuse = (band: keyof Bands, value: number): string | null => {
    if (band === 'slowestWordsPerMinute' && value >= inForce.fastestWordsPerMinute)
      return `Below the fastest, ${inForce.fastestWordsPerMinute}.`;
    if (band === 'fastestWordsPerMinute' && value <= inForce.slowestWordsPerMinute)
      return `Above the slowest, ${inForce.slowestWordsPerMinute}.`;
    return null;
  };
  return (
    <SettingsSection
      title="Delivery"
      explanation="Outside these bounds the review remarks on how an answer was spoken."
      action={
        <Button
          size="compact-sm"
          variant="default"
          disabled={MEASURES.every(({ band }) => bands[band] === undefined)}
          onClick={() => onChange({})}
        >
          Reset the bounds
        </Button>
      }
    >
      <div className={styles['fields']}>
        {MEASURES.map(({ band, ...measure }) => (
          <MeasureField
            key={band}
            {...measure}
            standard={`${DEFAULT_BANDS[band]} ${measure.unit}`}
            value={bands[band]}
            refuse={(value) => refuse(band, value)}
            onChange={(value) => onChange(withOverride<Bands, keyof Bands>(bands, band, value))}
          />
        ))}
      </div>
    </SettingsSection>
  );
}
