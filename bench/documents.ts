import { agreementOf } from '../src/platform/documents/testing-agreement.ts';
import { writeDocx } from '../src/platform/documents/write-docx.ts';
import { writePdf } from '../src/platform/documents/write-pdf.ts';

/**
 * How long bilingual agreements take, what they weigh, and how long the event loop is held meanwhile. Prints one JSON
 * line for each; the first one of a kind also reads the typefaces.
 * Usage: node bench/documents.ts [CLAUSES …]
 */
const asked = process.argv.slice(2).map(Number);
const counts = asked.length > 0 ? asked : [50, 50, 300, 1500];

async function measure(format: 'pdf' | 'docx', clauses: number): Promise<void> {
  const model = agreementOf(clauses, { watermark: '草案 · ПРОЕКТ' });
  let longestHoldMs = 0;
  let before = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longestHoldMs = Math.max(longestHoldMs, now - before);
    before = now;
  }, 1);
  const start = performance.now();
  const bytes = await (format === 'pdf' ? writePdf : writeDocx)(model);
  const ms = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 5));
  clearInterval(timer);
  const pages =
    format === 'pdf' ? Number(/\/Count (\d+)/.exec(Buffer.from(bytes).toString('latin1'))?.[1]) : undefined;
  const figures = {
    format,
    clauses,
    pages,
    ms: Math.round(ms),
    megabytes: Number((bytes.length / 1e6).toFixed(3)),
    longestHoldMs: Math.round(longestHoldMs),
    residentMegabytes: Math.round(process.memoryUsage().rss / 1e6),
  };
  console.log(JSON.stringify(figures));
}

for (const format of ['pdf', 'docx'] as const) for (const clauses of counts) await measure(format, clauses);
