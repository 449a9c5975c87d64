import { usePath, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { enginesWords } from '../../messages/engines-words.ts';

/** For the desk of administrators: the way to the translation engine. */
export function EngineDeskLink() {
  const words = useWords(enginesWords);
  const path = usePath();
  if (!useViewer().roles.includes('administrator')) return null;
  return (
    <p>
      <a href={path('/desk/translation-engine')}>{words.title}</a>
    </p>
  );
}
