import { usePath, useWords } from '../../../ui/language.ts';
import { useViewer } from '../../../ui/viewer.ts';
import { funnelReaders } from '../funnel/vocabulary.ts';
import { funnelWords } from '../messages/funnel-words.ts';

/** The way to the funnel, for those who may read it. */
export function DeskFunnel() {
  const words = useWords(funnelWords);
  const path = usePath();
  const { roles } = useViewer();
  if (!funnelReaders.some((role) => roles.includes(role))) return null;
  return (
    <p>
      <a className="button" href={path('/desk/funnel')}>
        {words.title}
      </a>
    </p>
  );
}
