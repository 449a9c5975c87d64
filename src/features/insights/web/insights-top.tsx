import { usePath, useWords } from '../../../ui/language.ts';
import { hubWords } from '../messages/hub-words.ts';

/** Title, way back and lead of a page of insights. */
export function InsightsTop({ title, lead }: { title: string; lead?: string }) {
  const words = useWords(hubWords);
  const path = usePath();
  return (
    <>
      <title>{`${title} · ${words.title}`}</title>
      <p>
        <a href={path('/insights')}>{words.title}</a>
      </p>
      <h1>{title}</h1>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
    </>
  );
}
