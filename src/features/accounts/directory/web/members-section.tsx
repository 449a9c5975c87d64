import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { relationWords } from '../../messages/relation-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import type { MemberFigure, Members } from '../relations/contract.ts';

/** How many members a source counts on each side, the balance of the sides, and who of them is known here. */
export function MembersSection({ members }: { members: Members }) {
  const words = useWords(relationWords);
  const { colon } = useWords(uiWords);
  const language = useLanguage();
  const rows = members.figures.filter(({ side }) => side !== 'all');
  return (
    <section id="members">
      <h2>{words.members}</h2>
      <p className="help">{words.membersLead}</p>
      <ScrollBox label={words.members}>
        <table>
          <thead>
            <tr>
              {[words.side, words.count, words.asOf, words.known, words.row].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.figures.map((figure) => (
              <FigureRow key={figure.rowKey} figure={figure} known={members.known} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p>
        {words.balance}
        {colon}
        {members.balance === null ? (
          words.balanceMissing
        ) : (
          <>
            <strong>{words.balanceIs(formatNumber(members.balance, language))}</strong>{' '}
            {rows.map(({ rowKey }) => (
              <span key={rowKey}>
                <FactRowLink factKey={rowKey} />{' '}
              </span>
            ))}
          </>
        )}
      </p>
      <KnownMembers known={members.known} />
    </section>
  );
}

function FigureRow({ figure, known }: { figure: MemberFigure; known: Members['known'] }) {
  const words = useWords(relationWords);
  const language = useLanguage();
  const { side, value, qualifier, period, rowKey } = figure;
  const here = side === 'all' ? known : known.filter(({ country }) => country === side);
  const total = `${words.qualifiers[qualifier ?? 'exact'] ?? ''} ${formatNumber(value, language)}`.trim();
  return (
    <tr>
      <th scope="row">{words.sides[side]}</th>
      <td className="number">{total}</td>
      <td>{period ?? <Missing />}</td>
      <td className="number">{words.knownOf(here.length, total)}</td>
      <td>
        <FactRowLink factKey={rowKey} />
      </td>
    </tr>
  );
}

function KnownMembers({ known }: Pick<Members, 'known'>) {
  const words = useWords(relationWords);
  const { colon } = useWords(uiWords);
  const path = usePath();
  return (
    <p>
      {words.known}
      {colon}
      {known.length === 0 ? <Missing /> : null}
      {known.map(({ id, names }, at) => (
        <span key={id}>
          {at === 0 ? null : ' · '}
          <a href={path(`/partners/${id}`)}>
            <ShownName names={names} />
          </a>
        </span>
      ))}
    </p>
  );
}
