const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** An ISO date and time as a day in the user's own time zone: 24 Nov 2026. */
export const formatDay = (iso: string): string => DAY.format(new Date(iso));

/** With the time of day, without the year: 24 Nov, 15:20. */
export const formatMoment = (iso: string): string => MOMENT.format(new Date(iso));
