/** The two banks: Beijing and Moscow, which both keep no summer time. */
const banks = [
  { label: 'UTC+8', offset: 480 },
  { label: 'UTC+3', offset: 180 },
];

/** A moment on both banks and, where it differs, in the reader's zone (IANA name). */
export function shownTimes(at: Date, zone: string | undefined): string {
  const shown = banks.map(({ label, offset }) => ({ label, time: clockAt(at, offset) }));
  const own = zone === undefined ? undefined : offsetMinutes(at, zone);
  if (own !== undefined && zone !== undefined && !banks.some(({ offset }) => offset === own)) {
    shown.push({ label: zone, time: clockAt(at, own) });
  }
  const [first, ...rest] = shown;
  if (!first) return '';
  const day = first.time.slice(0, 10);
  const others = rest.map(({ label, time }) => `${time.startsWith(day) ? time.slice(11) : time} ${label}`);
  return [`${first.time} ${first.label}`, ...others].join(' · ');
}

function clockAt(at: Date, offset: number): string {
  return new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes east of Greenwich; undefined for a zone nobody knows. */
function offsetMinutes(at: Date, zone: string): number | undefined {
  try {
    const format =
      formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  } catch {
    return undefined;
  }
}
