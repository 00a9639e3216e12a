/** Seconds as the window and the reports write them: 2:41, 1:02:05, rounded to the second. */
export { clock as formatClock } from '../../core/report/clock.ts';
