import type { SectionKind } from './take.ts';

/** Colours as #rrggbb, so that a stylesheet, an SVG and a PDF can all use them. */
export interface SectionColours {
  /** Bands and bars: at least 3 to 1 against the page. */
  readonly fill: string;
  /** Text on a band: at least 4.5 to 1 against the fill. */
  readonly onFill: string;
  /** Text and thin lines on the page: at least 4.5 to 1. */
  readonly ink: string;
}

/** What is drawn over a section's band, so that its colour is never the only sign. */
export type SectionPattern = 'plain' | 'dots' | 'rising' | 'crossed' | 'level';

interface SectionLook {
  readonly name: string;
  readonly pattern: SectionPattern;
  readonly light: SectionColours;
  readonly dark: SectionColours;
}

/**
 * One look per section, the same in window and reports. The five fills of a theme differ in lightness as well as hue:
 * the closest two are 21 apart (CIE76) after simulating protanopia, deuteranopia and tritanopia (Machado, Oliveira and
 * Fernandes 2009, severity 1); five equally light hues came to 11. No fill is red: red means red flag.
 */
export const SECTION_LOOKS: Readonly<Record<SectionKind, SectionLook>> = {
  situation: {
    name: 'Situation',
    pattern: 'plain',
    light: { fill: '#1f5f96', onFill: '#ffffff', ink: '#1f5f96' },
    dark: { fill: '#9fcbf0', onFill: '#0b0c0e', ink: '#9fcbf0' },
  },
  task: {
    name: 'Task',
    pattern: 'dots',
    light: { fill: '#b67a12', onFill: '#0b0c0e', ink: '#7d5000' },
    dark: { fill: '#f0b43c', onFill: '#0b0c0e', ink: '#f0b43c' },
  },
  action: {
    name: 'Action',
    pattern: 'rising',
    light: { fill: '#2f9c84', onFill: '#0b0c0e', ink: '#1b6b59' },
    dark: { fill: '#35cf9c', onFill: '#0b0c0e', ink: '#35cf9c' },
  },
  result: {
    name: 'Result',
    pattern: 'crossed',
    light: { fill: '#86255a', onFill: '#ffffff', ink: '#86255a' },
    dark: { fill: '#c8579a', onFill: '#0b0c0e', ink: '#e08abb' },
  },
  reflection: {
    name: 'Reflection',
    pattern: 'level',
    light: { fill: '#7455cf', onFill: '#ffffff', ink: '#5a3db8' },
    dark: { fill: '#9274f0', onFill: '#0b0c0e', ink: '#b19bf7' },
  },
};
