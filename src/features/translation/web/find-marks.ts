import type { OutputOf } from '../../../shared/endpoint.ts';
import { send, type PageContext } from '../../../ui/api-context.ts';
import { findTerms } from '../termbase/contract.ts';
import type { Mention } from './mark-terms.ts';
import { chooseWorthMarking } from './worth-marking.ts';

/** Mentions by field, and the three words of each concept as one line. */
export type Marks = { byField: Record<string, Mention[]>; words: Record<string, string> };

const separator = '\n\n';
const charactersMax = 20_000;

export type FoundTerms = OutputOf<typeof findTerms>;

/** Terms of the termbase in some texts; without the termbase the texts are shown unmarked. */
export function findMarks(context: PageContext, texts: Readonly<Record<string, string>>): Promise<Marks> {
  return markTexts(texts, async (text) => {
    const found = await send(context, findTerms, { text });
    return found.ok ? found.output : undefined;
  });
}

/** The same where the terms are asked for in another way; `find` gives undefined when it cannot. */
export async function markTexts(
  texts: Readonly<Record<string, string>>,
  find: (whole: string) => Promise<FoundTerms | undefined>,
): Promise<Marks> {
  const parts = Object.entries(texts);
  const whole = parts
    .map(([, text]) => text)
    .join(separator)
    .slice(0, charactersMax);
  const found = whole === '' ? undefined : await find(whole);
  if (!found) return { byField: {}, words: {} };
  const worthMarking = chooseWorthMarking(whole, found.mentions, found.concepts);
  const byField: Marks['byField'] = {};
  let start = 0;
  for (const [name, text] of parts) {
    const end = start + text.length;
    byField[name] = worthMarking
      .filter((mention) => mention.start >= start && mention.end <= end)
      .map((mention) => ({ ...mention, start: mention.start - start, end: mention.end - start }));
    start = end + separator.length;
  }
  const words = found.concepts.map(({ id, words: { zh, ru, en } }) => [
    id,
    [zh[0], ru[0], en[0]].filter(Boolean).join(' · '),
  ]);
  return { byField, words: Object.fromEntries(words) as Record<string, string> };
}
