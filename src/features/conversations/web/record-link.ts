import type { ThreadBrief } from '../threads/message-contract.ts';

const pages: Record<string, string> = {
  'catalogue/offer': '/offers/',
  'catalogue/request': '/requests/',
  'cooperation/interest': '/interests/',
  'cooperation/project': '/projects/',
};

/** The page of what a talk is about, below the language; undefined where it has none. */
export function recordPath({ room, kind, id }: ThreadBrief['subject']): string | undefined {
  const page = pages[`${room}/${kind}`];
  return page === undefined ? undefined : page + id;
}
