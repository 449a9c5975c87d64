import { EngineDeskLink } from '../engines/web/engine-desk-link.tsx';
import { WordsDeskLink } from '../interface-words/web/words-desk-link.tsx';
import { MemoryDeskLink } from '../memory/web/memory-desk-link.tsx';

/** The ways from the desk to the other parts of the room, each for those it is open to. */
export function TranslationDeskLinks() {
  return (
    <>
      <MemoryDeskLink />
      <EngineDeskLink />
      <WordsDeskLink />
    </>
  );
}
