import { secondsSince } from '../../domain/model/time.js';

const formats = new Map<string, readonly [whole: Intl.NumberFormat, padded: Intl.NumberFormat]>();

/** A duration as a timer: `4:03`, `1:04:03`, in the digits of the language. */
export function timer(seconds: number, language: string): string {
  let format = formats.get(language);
  if (!format) {
    format = [new Intl.NumberFormat(language), new Intl.NumberFormat(language, { minimumIntegerDigits: 2 })];
    formats.set(language, format);
  }
  const [whole, padded] = format;
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const tail = padded.format(seconds % 60);
  if (hours === 0) return `${whole.format(minutes)}:${tail}`;
  return `${whole.format(hours)}:${padded.format(minutes % 60)}:${tail}`;
}

/** The time since an instant as a timer; undefined when that time is not plausible. */
export function timerSince(startedAt: number, now: number, language: string): string | undefined {
  const seconds = secondsSince(startedAt, now);
  return seconds === undefined ? undefined : timer(seconds, language);
}

/** The time of day, to the minute: `14:05`, or as the language writes the time. */
export function timeOfDay(instant: number, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(instant);
}

/** The time of day, to the second: `14:05:09`, or as the language writes the time. */
export function clockTime(instant: number, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(instant);
}
