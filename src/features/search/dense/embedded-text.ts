import { createHash } from 'node:crypto';
import type { DocumentText } from '../documents/document.ts';
import type { EmbeddingRecipe } from './embedder.ts';

/** What a model reads of a document in one language: what says most stands first, for the end may be cut off. */
export function embeddedText({ title, keywords, summary, body }: DocumentText): string {
  return [title, keywords.join(', '), summary, body].filter((part) => part !== '').join('\n');
}

/** Identity of what makes vectors comparable; query templates are not part of it, they shape no stored vector. */
export function recipeId({ model, dimensions, passageTemplate }: EmbeddingRecipe): string {
  return fingerprintOf(JSON.stringify([model, dimensions, passageTemplate]));
}

/** Tells whether a text has changed since it was embedded. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
