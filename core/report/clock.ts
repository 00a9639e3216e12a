/** Seconds as a person reads them: 2:41, 1:02:05. Rounded to the second. */
export function clock(seconds: number): string {
  const whole = Math.round(Math.max(0, seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** Seconds as the subtitle formats write them: hh:mm:ss, then the separator, then milliseconds. */
export function timestamp(seconds: number, separator: ',' | '.'): string {
  const whole = Math.round(Math.max(0, seconds) * 1000);
  const two = (part: number) => String(part).padStart(2, '0');
  const hours = two(Math.floor(whole / 3_600_000));
  const minutes = two(Math.floor(whole / 60_000) % 60);
  const rest = two(Math.floor(whole / 1000) % 60);
  return `${hours}:${minutes}:${rest}${separator}${String(whole % 1000).padStart(3, '0')}`;
}
