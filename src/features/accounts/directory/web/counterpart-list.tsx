import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import type { Counterpart } from '../responsibilities/contract.ts';

/** Who stands across the border, each with how sure that is. */
export function CounterpartList({ counterparts }: { counterparts: readonly Counterpart[] }) {
  const words = useWords(directoryWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <ul className="plain-list">
      {counterparts.map(({ organisation, confidence, checkedOn }) => (
        <li key={organisation.id}>
          <a href={path(`/partners/${organisation.id}`)}>
            <ShownName names={organisation.names} />
          </a>{' '}
          <span className="help">
            ({words.confidences[confidence]}; {words.finder.checked(formatDay(checkedOn, language))})
          </span>
        </li>
      ))}
    </ul>
  );
}
