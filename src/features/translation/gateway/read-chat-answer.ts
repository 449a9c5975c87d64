import { z } from 'zod';
import type { NumberedSegment } from './chat-prompt.ts';
import { TranslationEngineError } from './engine-error.ts';
import { readShape } from './exchange-json.ts';

export const chatCompletion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});

const translations = z.strictObject({
  translations: z.array(z.strictObject({ id: z.string(), text: z.string() })),
});

/** The texts in the order of the segments; refuses an answer that is anything but exactly the document asked for. */
export function readChatAnswer(
  completion: z.infer<typeof chatCompletion>,
  segments: readonly NumberedSegment[],
): string[] {
  const texts = new Map<string, string>();
  for (const { id, text } of readShape(contentOf(completion), translations).translations) {
    if (texts.has(id)) throw new TranslationEngineError('badAnswer', 'a segment twice');
    texts.set(id, text);
  }
  if (texts.size !== segments.length) {
    throw new TranslationEngineError('badAnswer', `${texts.size} texts for ${segments.length} segments`);
  }
  return segments.map(({ id }) => {
    const text = texts.get(id);
    if (text === undefined) throw new TranslationEngineError('badAnswer', 'a segment that was not asked for');
    return text;
  });
}

function contentOf({ choices }: z.infer<typeof chatCompletion>): string {
  const choice = choices[0];
  const content = choice?.message.content;
  if (choice?.message.refusal || choice?.finish_reason === 'content_filter') {
    throw new TranslationEngineError('textRefused', 'the model refuses the text');
  }
  if (choice?.finish_reason === 'length')
    throw new TranslationEngineError('badAnswer', 'cut off by the model');
  if (!content) throw new TranslationEngineError('badAnswer', 'an empty message');
  return content;
}
