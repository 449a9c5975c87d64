import { usePath, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { phrasesWords } from '../../messages/phrases-words.ts';

/** The way from the desk to the words of the interface, for those who coordinate translations. */
export function WordsDeskLink() {
  const words = useWords(phrasesWords);
  const path = usePath();
  const { roles } = useViewer();
  if (!roles.includes('moderator') && !roles.includes('administrator')) return null;
  return (
    <p>
      <a href={path('/desk/interface-words')}>{words.title}</a>
    </p>
  );
}
