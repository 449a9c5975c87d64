import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { usePath, useWords } from '../../../../ui/language.ts';
import { accountsWords } from '../../messages/accounts-words.ts';
import { relationWords } from '../../messages/relation-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import type { Relation } from '../relations/contract.ts';
import { namings } from '../relations/rules.ts';

/** What the rows of the starting content say of this record and others, each with the row that says it. */
export function RelationsSection({ items }: { items: readonly Relation[] }) {
  const words = useWords(relationWords);
  if (items.length === 0) return null;
  return (
    <section id="relations">
      <h2>{words.title}</h2>
      <p className="help">{words.lead}</p>
      <ul className="plain-list">
        {items.map((relation) => (
          <li key={relation.key}>
            <OtherRecord relation={relation} /> <Sayings said={relation.said} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OtherRecord({ relation: { key, standing, record } }: { relation: Relation }) {
  const words = useWords(relationWords);
  const room = useWords(accountsWords);
  const path = usePath();
  if (record === null) {
    return (
      <>
        <code>{key}</code>{' '}
        <span className="missing">{standing === 'unknown' ? words.unknown : words.hidden}</span>
      </>
    );
  }
  const finer: Record<string, string> = { ...room.facilityKinds, ...room.organisationKinds };
  const kind = finer[record.finerKind ?? ''] ?? (record.kind ? words.kinds[record.kind] : null);
  return (
    <>
      <a href={path(record.path)}>
        <ShownName names={record.names} />
      </a>
      {kind === null ? null : (
        <>
          {' '}
          <span className="tag">{kind}</span>
        </>
      )}
    </>
  );
}

/** One saying for each way the two are named, with the rows it stands in. */
function Sayings({ said }: { said: Relation['said'] }) {
  const words = useWords(relationWords);
  return (
    <>
      {namings.map((naming) => {
        const own = said.filter((one) => one.naming === naming);
        const by = new Set(own.map((one) => one.by));
        const [first] = by;
        if (first === undefined) return null;
        return (
          <span key={naming} className="help">
            {words.said[naming][by.size > 1 ? 'both' : first]}{' '}
            {[...new Set(own.map(({ rowKey }) => rowKey))].map((rowKey) => (
              <span key={rowKey}>
                <FactRowLink factKey={rowKey} />{' '}
              </span>
            ))}
          </span>
        );
      })}
    </>
  );
}
