import { describe, expect, it } from 'vitest';
import { segmentText } from './segment-text.ts';

function cut(text: string): string {
  return segmentText(text, 'en')
    .segments.map((segment) => segment.text)
    .join('|');
}

/** Written with a bar where the text must be cut. */
const examples = [
  'Alloys, e.g. Ti-6Al-4V, i.e. Grade 5, are used (see Fig. 3).|Dr. Li and Prof. K. He agree.',
  'No. 5 is ready.|The answer is no.|Next question.',
  'Smith et al. Showed this vs. That.|Smith et al.|The results hold.',
  'Steel, copper, etc.|Prices on request.|Acme Inc. Robotics Co. Ltd. makes lasers.',
  'Version 2.1.3 costs $3.5.|Write to a.b@example.com.|See https://example.com/a?b!c now.',
  '“Who is it?” he asked.|“Me!”|“Come in.”',
  'He said: "Wait. I am coming."|She left.',
  'It works... or not.|It works...|Next…|Done.',
  'Really?!|Yes.|iPhone works.',
  'The U.S. Government met at 5 p.m.|Everybody came.',
  '1. First item.|a) second item.|(2) Third.',
  'He left (it was late. Very late.) and slept.|End.',
  '(He left.)|She stayed.',
  'The sample of type b.|Next sample.|Vitamin C.|It helps.',
  'See Sec. 5, pp. 3–7, and vol. II of Jan. 2020.|Done.',
  'Length 5 mm.|−5 °C is cold.',
];

describe('English', () => {
  it.each(examples)('%s', (example) => {
    expect(cut(example.replaceAll('|', ' '))).toBe(example);
  });
});
