import { usePath, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { memoryWords } from '../../messages/memory-words.ts';

const readers = ['translator', 'moderator', 'administrator'] as const;

/** For the desk of those who translate: the way to the memory. */
export function MemoryDeskLink() {
  const words = useWords(memoryWords);
  const path = usePath();
  const { roles } = useViewer();
  if (!readers.some((role) => roles.includes(role))) return null;
  return (
    <p>
      <a href={path('/desk/memory')}>{words.title}</a>
    </p>
  );
}
