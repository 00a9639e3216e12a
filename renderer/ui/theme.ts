import { createTheme, Drawer, Modal } from '@mantine/core';
import type { MantineColorsTuple } from '@mantine/core';

/**
 * The program's one accent. White text on the filled shades reaches 4.5:1 (light: shade 7, 7.4:1; dark: shade 6,
 * 5.5:1), and shade 3 as text on the dark page 7:1. Sections have hues of their own, and red means red flag.
 */
const iris: MantineColorsTuple = [
  '#eef1fc',
  '#dbe1f6',
  '#b8c4ec',
  '#97a9e6',
  '#7189dc',
  '#5a75d6',
  '#4560c4',
  '#2f4fb5',
  '#27439c',
  '#1d3480',
];

/** Cooler and a little lighter than Mantine's own greys: long practice in the dark should not be harsh. */
const slate: MantineColorsTuple = [
  '#d3d8e0',
  '#bcc3ce',
  '#a4adb9',
  '#838d9b',
  '#5e6875',
  '#3b434e',
  '#2b323b',
  '#20262e',
  '#181d24',
  '#12161b',
];

export const theme = createTheme({
  primaryColor: 'iris',
  primaryShade: { light: 7, dark: 6 },
  colors: { iris, dark: slate },
  fontFamily: "'Noto Sans', system-ui, sans-serif",
  headings: { fontWeight: '700', sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.125rem' } } },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Modal: Modal.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }),
    Drawer: Drawer.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }),
  },
});
