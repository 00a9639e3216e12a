import { StyleSheet } from '@react-pdf/renderer';
import type { Severity } from '../../core/finding-id.ts';
import { FONT_FAMILIES } from './pdf-fonts.ts';

export const INK = '#1d1f23';
const QUIET = '#5a5f68';
const LINE = '#dcd9d2';
export const ROOM = '#ebe9e3';

/** Ink at least 4.5 to 1 on white, wash for the passages in the transcript. */
export const SEVERITY_COLOURS: Readonly<Record<Severity, { readonly ink: string; readonly wash: string }>> = {
  'red-flag': { ink: '#b3261e', wash: '#fbe4e1' },
  issue: { ink: '#96560a', wash: '#fbecd0' },
  note: { ink: '#5b6472', wash: '#e9ecf1' },
};

/** Points; A4 with margins of 18 mm. */
export const styles = StyleSheet.create({
  page: {
    paddingTop: 48,
    paddingBottom: 56,
    paddingHorizontal: 51,
    fontFamily: [...FONT_FAMILIES],
    fontSize: 9.5,
    lineHeight: 1.45,
    color: INK,
  },
  quiet: { color: QUIET },
  small: { fontSize: 8.5, color: QUIET },
  bold: { fontWeight: 700 },
  // Letters of South East Asia reach further up and down than Latin ones.
  title: { fontSize: 21, fontWeight: 700, lineHeight: 1.4 },
  heading: { fontSize: 13, fontWeight: 700, marginTop: 18, marginBottom: 6 },
  subheading: { fontSize: 10.5, fontWeight: 700 },
  row: { flexDirection: 'row' },
  spread: { flexDirection: 'row', justifyContent: 'space-between' },
  rule: { borderTopWidth: 0.75, borderTopColor: LINE },
  quote: { borderLeftWidth: 2, borderLeftColor: LINE, paddingLeft: 8, marginVertical: 3, color: QUIET },
  // From the top: a rendered text that hangs from the bottom vanishes as soon as a line height is set on its page.
  footer: { position: 'absolute', top: 803, left: 51, right: 51, fontSize: 8, color: QUIET, maxLines: 1 },
});
