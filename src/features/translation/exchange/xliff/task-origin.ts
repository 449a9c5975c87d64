import { createHash } from 'node:crypto';
import { replaceForbidden } from '../../../../shared/replace-forbidden.ts';

const prefix = 'urn:amur:task:';

/**
 * Task and revision travel in the attribute `original` of the file element: it belongs to the standard in both
 * versions, so that every tool gives it back, which attributes of our own would not be sure of.
 */
export function writeOrigin(taskId: string, digest: string): string {
  return `${prefix}${encodeURIComponent(taskId)}:${digest}`;
}

export function readOrigin(original: string): { taskId: string; digest: string } | undefined {
  const found = /^([^:]+):([0-9a-f]{64})$/.exec(
    original.startsWith(prefix) ? original.slice(prefix.length) : '',
  );
  if (!found) return undefined;
  try {
    return { taskId: decodeURIComponent(found[1] ?? ''), digest: found[2] ?? '' };
  } catch {
    return undefined;
  }
}

/** SHA-256 of all sources with their ids, in whatever order they come: another digest is another revision. */
export function digestSources(sources: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const id of [...sources.keys()].sort()) {
    hash.update(JSON.stringify([id, normaliseSource(sources.get(id) ?? '')]));
  }
  return hash.digest('hex');
}

/** A source as it can come back from a tool: without characters XML cannot hold, with any line break as a line feed. */
export function normaliseSource(text: string): string {
  return replaceForbidden(text).replace(/\r\n?/g, '\n');
}
