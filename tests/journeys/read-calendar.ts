import { expect } from 'vitest';

/** The properties of the events of an iCalendar file (RFC 5545), as a strict calendar program takes them. */
export function readCalendar(bytes: Buffer): Record<string, string>[] {
  const text = bytes.toString('utf8');
  expect(text.endsWith('\r\n')).toBe(true);
  const folded = text.slice(0, -2).split('\r\n');
  for (const line of folded) {
    expect(line).not.toMatch(/[\r\n]/);
    // A longer one is cut off by some programs, a line cut within a character is unreadable.
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\ufffd');
  }
  const opened: string[] = [];
  const events: Record<string, string>[] = [];
  for (const line of text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    expect(name, line).not.toBe('');
    if (name === 'BEGIN') {
      opened.push(value);
      if (value === 'VEVENT') events.push({});
    } else if (name === 'END') expect(opened.pop()).toBe(value);
    else if (opened.at(-1) === 'VEVENT') Object.assign(events.at(-1) ?? {}, { [name]: unescape(value) });
  }
  expect(opened).toEqual([]);
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
  for (const event of events)
    expect(Object.keys(event)).toEqual(expect.arrayContaining(['UID', 'DTSTAMP', 'DTSTART']));
  return events;
}

const unescape = (value: string) =>
  value.replace(/\\([nN,;\\])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
