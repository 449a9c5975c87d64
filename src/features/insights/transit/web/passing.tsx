import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { transitWords } from '../../messages/transit-words.ts';
import { amountText, entityName, periodText } from '../../statistics/value-words.ts';
import { SourcePlace } from '../../web/source-place.tsx';
import type { Transit } from '../contract.ts';

/** The goods the sources name, with the figures they give and those they do not. */
export function Passing({ goods }: Pick<Transit, 'goods'>) {
  const words = useWords(transitWords);
  return (
    <section>
      <h2>{words.passes}</h2>
      <p className="help">{words.passesLead}</p>
      <ScrollBox label={words.passes}>
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">{words.good}</th>
              <th scope="col">{words.figures}</th>
            </tr>
          </thead>
          <tbody>
            {goods.map(({ good, figures }) => (
              <tr key={good.key}>
                <th scope="row">
                  <ShownName names={good.names} />{' '}
                  <span className="help">
                    <SourcePlace source={good.source} /> <FactRowLink factKey={good.key} />
                  </span>
                </th>
                <td>
                  <Figures figures={figures} />
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{words.provinceFigure}</th>
              <td>
                <span className="missing">{words.noFigure}</span>
              </td>
            </tr>
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function Figures({ figures }: { figures: Transit['goods'][number]['figures'] }) {
  const words = useWords(transitWords);
  const language = useLanguage();
  const path = usePath();
  if (figures.length === 0) return <span className="missing">{words.noFigure}</span>;
  return (
    <ul className="plain-list">
      {figures.map((value) => (
        <li key={value.key}>
          {entityName(value.entity, language)}, {periodText(value.period, language)}{' '}
          <a href={path(`/insights/statistics/${value.indicator}`)}>
            <ShownName names={value.names} />
          </a>{' '}
          {amountText(value, language)} <FactRowLink factKey={value.key} />
        </li>
      ))}
    </ul>
  );
}
