import { load, type PageContext } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { ShownName } from '../../accounts/web/shown-name.tsx';
import { contradictions, type ContradictionBrief } from '../contradictions/contract.ts';
import { contradictionsWords } from '../messages/contradictions-words.ts';

/** What contradicts a record of a room below, for the page of the record; nothing for most. */
export async function loadContradictions(
  context: PageContext,
  ref: { room: string; kind: string; id: string },
): Promise<ContradictionBrief[]> {
  return (await load(context, contradictions.ofRecord, ref)).items;
}

/** Says that sources contradict each other, and where all claims stand side by side. */
export function ContradictionNotice({ items }: { items: readonly ContradictionBrief[] }) {
  const words = useWords(contradictionsWords);
  const path = usePath();
  if (items.length === 0) return null;
  return (
    <div className="notice">
      {items.map(({ key, topic, claims }) => (
        <p key={key}>
          {claims > 1 ? words.notice : words.noticeDoubt}{' '}
          <a href={path(`/insights/contradictions#${key}`)}>
            <ShownName names={topic} />
          </a>
        </p>
      ))}
    </div>
  );
}
