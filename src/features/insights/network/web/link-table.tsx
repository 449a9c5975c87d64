import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { networkWords } from '../../messages/network-words.ts';
import { queryWords } from '../../messages/query-words.ts';
import { addressOf } from '../../query/rules.ts';
import type { CountInput } from '../../query/contract.ts';
import type { NetworkLink, NetworkNode } from '../contract.ts';

/** Who with whom through what; every number leads to the records both share. */
export function LinkTable({
  links,
  asked,
  label,
}: {
  links: readonly NetworkLink[];
  asked: Partial<CountInput>;
  label: string;
}) {
  const words = useWords(networkWords);
  const query = useWords(queryWords);
  const language = useLanguage();
  const path = usePath();
  const address = addressOf(asked);
  return (
    <ScrollBox label={label}>
      <table className="link-rows">
        <thead>
          <tr>
            <th scope="col">{words.one}</th>
            <th scope="col">{words.other}</th>
            <th scope="col">{words.through}</th>
            <th scope="col">{words.shared}</th>
          </tr>
        </thead>
        <tbody>
          {links.map(({ one, other, through, count }) => (
            <tr key={`${one.id} ${other.id}`}>
              <th scope="row">
                <NodeName node={one} />
              </th>
              <td>
                <NodeName node={other} />
              </td>
              <td>
                {through
                  .map((row) => `${query.kinds[row.kind]}${query.colon}${formatNumber(row.count, language)}`)
                  .join(query.semicolon)}
              </td>
              <td>
                {one.names === null ? (
                  formatNumber(count, language)
                ) : (
                  <a
                    href={path(
                      `/insights/network/${one.id}?with=${other.id}${address === '' ? '' : `&${address}`}`,
                    )}
                  >
                    {formatNumber(count, language)}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

export function NodeName({ node }: { node: NetworkNode }) {
  const words = useWords(queryWords);
  const path = usePath();
  if (node.names === null) return <span className="missing">{words.notPublic}</span>;
  return (
    <a href={path(`/insights/network/${node.id}`)}>
      <ShownName names={node.names} />
    </a>
  );
}
