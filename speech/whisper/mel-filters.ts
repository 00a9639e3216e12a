import { FFT_SIZE } from './fft400.ts';

export const MEL_BANDS = 80;
export const POWER_BINS = FFT_SIZE / 2 + 1;
const SAMPLE_RATE = 16_000;
const HIGHEST_HZ = 8_000;

/** One triangular filter: its weights over the power bins from `firstBin` on. */
export interface MelFilter {
  readonly firstBin: number;
  readonly weights: Float64Array;
}

// Slaney's mel scale: linear to 1 kHz, logarithmic above (Auditory Toolbox, 1998), as librosa and so Whisper use it.
const LINEAR_HZ_PER_MEL = 200 / 3;
const BREAK_HZ = 1000;
const BREAK_MEL = BREAK_HZ / LINEAR_HZ_PER_MEL;
const LOG_STEP = Math.log(6.4) / 27;

const hzToMel = (hz: number) =>
  hz < BREAK_HZ ? hz / LINEAR_HZ_PER_MEL : BREAK_MEL + Math.log(hz / BREAK_HZ) / LOG_STEP;
const melToHz = (mel: number) =>
  mel < BREAK_MEL ? mel * LINEAR_HZ_PER_MEL : BREAK_HZ * Math.exp((mel - BREAK_MEL) * LOG_STEP);

/** The 80 filters of Whisper, area-normalised (Slaney), only their non-zero stretch kept. */
export const MEL_FILTERS: readonly MelFilter[] = makeFilters();

function makeFilters(): MelFilter[] {
  const highest = hzToMel(HIGHEST_HZ);
  const corners = Array.from({ length: MEL_BANDS + 2 }, (_, i) => melToHz((highest * i) / (MEL_BANDS + 1)));
  return Array.from({ length: MEL_BANDS }, (_, band) => {
    const [low, centre, high] = corners.slice(band, band + 3);
    const weight = (bin: number) => {
      const hz = (bin * SAMPLE_RATE) / FFT_SIZE;
      const rising = (hz - low) / (centre - low);
      const falling = (high - hz) / (high - centre);
      return (Math.max(0, Math.min(rising, falling)) * 2) / (high - low);
    };
    const bins = Array.from({ length: POWER_BINS }, (_, bin) => bin).filter((bin) => weight(bin) > 0);
    return { firstBin: bins[0] ?? 0, weights: Float64Array.from(bins, weight) };
  });
}
