import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { funnelStages, type FunnelStage } from '../../../cooperation/funnel/vocabulary.ts';
import { funnelWords } from '../../../cooperation/messages/funnel-words.ts';
import { insightFunnelWords } from '../../messages/insight-funnel-words.ts';
import type { Funnel } from '../contract.ts';
import { groupName } from '../group-name.ts';
import { Count } from './funnel-parts.tsx';

const groupings = ['country', 'field', 'region', 'month'] as const;

/** Banks, fields, regions and months side by side, every figure with the records behind it. */
export function CompareTables({
  groups,
  search,
  isForStaff,
}: {
  groups: Funnel['groups'];
  search: string;
  isForStaff: boolean;
}) {
  const words = useWords(insightFunnelWords);
  return (
    <section aria-labelledby="funnel-compare">
      <h2 id="funnel-compare">{words.compareTitle}</h2>
      <p className="help">{words.compareLead}</p>
      {groupings.map((grouping) => (
        <CompareTable
          key={grouping}
          grouping={grouping}
          rows={groups[grouping]}
          {...{ search, isForStaff }}
        />
      ))}
    </section>
  );
}

function CompareTable({
  grouping,
  rows,
  search,
  isForStaff,
}: {
  grouping: (typeof groupings)[number];
  rows: Funnel['groups']['month'];
  search: string;
  isForStaff: boolean;
}) {
  const words = useWords(insightFunnelWords);
  const stageNames = useWords(funnelWords).stages;
  const language = useLanguage();
  const path = usePath();
  const title = words.groupings[grouping];
  const addressOf = (name: string | null, stage: FunnelStage) => {
    if (name === null || (stage !== 'listed' && !isForStaff)) return undefined;
    const query = new URLSearchParams(search);
    for (const one of grouping === 'month' ? ['from', 'to'] : [grouping]) query.set(one, name);
    query.set('stage', stage);
    return path(`/insights/funnel/rows?${query}`);
  };
  return (
    <>
      <h3>{title}</h3>
      <ScrollBox label={title}>
        <table className="stage-rows">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {funnelStages.map((stage) => (
                <th key={stage} scope="col">
                  {stageNames[stage]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, counts }) => (
              <tr key={name}>
                <th scope="row">{groupName(grouping, name, language)}</th>
                {funnelStages.map((stage) => (
                  <td key={stage}>
                    <Count count={counts[stage]} href={addressOf(name, stage)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
