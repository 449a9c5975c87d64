import { Drawing } from '../../../../ui/charts/chart-frame.tsx';
import { wrapLabel } from '../../../../ui/charts/wrap-label.ts';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { networkWords } from '../../messages/network-words.ts';
import type { NetworkLink, NetworkNode } from '../contract.ts';
import { drawing, placeNodes, type DrawnNode, type PlacedNode } from '../place-nodes.ts';

/** In em of the text: what the outer sides have room for. */
const labelMax = 18;
const linesMax = 3;
const labelSpace = 12;
const widest = 7;

/** Two columns of organisations and the lines between them; every name leads to its own links. */
export function NetworkDrawing({ links, total }: { links: readonly NetworkLink[]; total: number }) {
  const words = useWords(networkWords);
  const { bank } = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const nameOf = useShownName();
  const known = links.filter(({ one, other }) => one.names !== null && other.names !== null);
  if (known.length === 0) return null;
  const drawn = known.map(({ one, other, count }) => ({ oneId: one.id, otherId: other.id, count }));
  const { placed, height, headings } = placeNodes(nodesIn(known, nameOf), drawn);
  const nodes = new Map(placed.map((node) => [node.id, node]));
  const greatest = Math.max(...drawn.map(({ count }) => count));
  const lead = words.drawingLead(known.length, formatNumber(total, language));
  const middle = (node: PlacedNode) => (node.side === 'left' ? 1 : -1);
  const anchor = (side: 'left' | 'right') => (side === 'left' ? 'end' : 'start');
  const labelX = (side: 'left' | 'right') => drawing[side] + (side === 'left' ? -labelSpace : labelSpace);
  return (
    <figure className="chart network">
      <figcaption>{words.drawing}</figcaption>
      <p className="help">{lead}</p>
      <ScrollBox label={words.drawing}>
        <div className="network-sheet">
          <Drawing title={words.drawing} description={lead} height={height} hasLinks>
            {known.map(({ one, other, count }) => {
              const [from, to] = [nodes.get(one.id), nodes.get(other.id)];
              if (!from || !to) return null;
              const bend = from.side === to.side ? 70 : 110;
              return (
                <path
                  key={`${one.id} ${other.id}`}
                  className="network-line"
                  strokeWidth={1 + (widest * (count - 1)) / Math.max(greatest - 1, 1)}
                  d={`M${from.x},${from.y} C${from.x + middle(from) * bend},${from.y} ${to.x + middle(to) * bend},${to.y} ${to.x},${to.y}`}
                >
                  <title>
                    {words.lineTitle(
                      nameOf(one.names ?? {}),
                      nameOf(other.names ?? {}),
                      formatNumber(count, language),
                    )}
                  </title>
                </path>
              );
            })}
            {(['left', 'right'] as const).map((side) => (
              <text key={side} className="chart-heading" x={labelX(side)} y="18" textAnchor={anchor(side)}>
                {bank[side === 'left' ? 'CN' : 'RU']}
              </text>
            ))}
            {headings.map(({ side, y }) => (
              <text key={side} className="chart-tick" x={labelX(side)} y={y} textAnchor={anchor(side)}>
                {words.others}
              </text>
            ))}
            {placed.map((node) => (
              <a key={node.id} href={path(`/insights/network/${node.id}`)}>
                <circle
                  className={node.side === 'left' ? 'series-2' : 'series-3'}
                  cx={node.x}
                  cy={node.y}
                  r="5"
                />
                {node.lines.map((line, at) => (
                  <text
                    key={line}
                    x={labelX(node.side)}
                    y={node.y + 5 + (at - (node.lines.length - 1) / 2) * drawing.lineHeight}
                    textAnchor={anchor(node.side)}
                  >
                    {line}
                  </text>
                ))}
              </a>
            ))}
          </Drawing>
        </div>
      </ScrollBox>
    </figure>
  );
}

/** China on the left, Russia on the right; others opposite the bank they are linked with most. */
function nodesIn(links: readonly NetworkLink[], nameOf: (names: object) => string): DrawnNode[] {
  const nodes = new Map<string, NetworkNode>();
  for (const { one, other } of links) for (const node of [one, other]) nodes.set(node.id, node);
  const isChinese = (id: string) => nodes.get(id)?.country === 'CN';
  const sideOfOther = (id: string): 'left' | 'right' => {
    const near = links.filter(({ one, other }) => one.id === id || other.id === id);
    const chinese = near.filter(({ one, other }) => isChinese(one.id === id ? other.id : one.id));
    return chinese.length * 2 >= near.length ? 'right' : 'left';
  };
  return [...nodes.values()].map(({ id, names, country }) => ({
    id,
    isMain: country === 'CN' || country === 'RU',
    side: country === 'CN' ? 'left' : country === 'RU' ? 'right' : sideOfOther(id),
    lines: shortened(wrapLabel(nameOf(names ?? {}), labelMax)),
  }));
}

function shortened(lines: readonly string[]): string[] {
  if (lines.length <= linesMax) return [...lines];
  return [...lines.slice(0, linesMax - 1), `${lines[linesMax - 1] ?? ''}…`];
}
