import { AsWritten } from '../../../../ui/as-written.tsx';
import { formatDay, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Missing, SpokenText } from '../../../../ui/record-parts.tsx';
import { ScriptRuns } from '../../../../ui/script-runs.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { planWords } from '../../messages/plans-words.ts';
import { overdueAfterDays } from '../../lists/vocabulary.ts';
import type { Plan, PlanItem, Spoken } from '../contract.ts';

/** Measures and milestones with plan and actual, those overdue first in a list of their own. */
export function PlanItems({ plan }: { plan: Plan }) {
  const words = useWords(planWords);
  const path = usePath();
  const language = useLanguage();
  const late = plan.items.filter(({ status }) => status === 'late');
  const reportAddress = (format: string) =>
    `/api/programmes/plans/${plan.id}/report?format=${format}&lang=${language}`;
  const itemsAddress = (format: string) =>
    `/api/exports/plan-items?planId=${plan.id}&format=${format}&lang=${language}`;
  return (
    <section>
      <h2>{words.items}</h2>
      {plan.actsFor === null ? null : (
        <p>
          <a className="button" href={path(`/programmes/plans/${plan.id}/items/new`)}>
            {words.addItem}
          </a>
        </p>
      )}
      {plan.items.length === 0 ? (
        <p className="quiet">{words.noItems}</p>
      ) : (
        <>
          <p role="status">
            {words.progressLine(plan.progress.done, plan.progress.total)} ·{' '}
            {words.lateLine(plan.progress.late)}
          </p>
          <h3>{words.overdue}</h3>
          {late.length === 0 ? (
            <p className="quiet">{words.noOverdue}</p>
          ) : (
            <ItemTable label={words.overdue} planId={plan.id} items={late} />
          )}
          <h3>{words.planActual}</h3>
          <ItemTable label={words.planActual} planId={plan.id} items={plan.items} />
          <p className="quiet">
            {words.takeReport} <Files formats={['pdf', 'docx']} addressOf={reportAddress} />
            {' · '}
            {words.takeItems} <Files formats={['xlsx', 'csv']} addressOf={itemsAddress} />
            {' · '}
            <a href={`/api/programmes/plans/${plan.id}/road-map.json`} download>
              {words.machineReadable}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

/** The same in several kinds of file. */
function Files(props: { formats: readonly string[]; addressOf: (format: string) => string }) {
  return props.formats.map((format) => (
    <a key={format} href={props.addressOf(format)} download>
      {`${format.toUpperCase()} `}
    </a>
  ));
}

/** Words of an item with what they are, where they are no original. */
export function SpokenWords({ said }: { said: Spoken }) {
  const ui = useWords(uiWords);
  const isMachine = said.state === 'machine' || said.state === 'stale';
  return (
    <>
      <SpokenText text={said.text} language={said.language} />
      {isMachine ? (
        <span className="tag">
          {' '}
          {ui.textState[said.state as 'machine'](ui.languageNames[said.language], '')}
        </span>
      ) : null}
    </>
  );
}

function ItemTable({ label, planId, items }: { label: string; planId: string; items: readonly PlanItem[] }) {
  const words = useWords(planWords);
  return (
    <ScrollBox label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.responsibleCn}</th>
            <th scope="col">{words.responsibleRu}</th>
            <th scope="col">{words.dueOn}</th>
            <th scope="col">{words.itemStatus}</th>
            <th scope="col">{words.plannedValue}</th>
            <th scope="col">{words.actualValue}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <ItemRow key={item.id} planId={planId} item={item} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function ItemRow({ planId, item }: { planId: string; item: PlanItem }) {
  const words = useWords(planWords);
  const language = useLanguage();
  const path = usePath();
  const amount = (value: number | null) =>
    value === null ? (
      <Missing />
    ) : (
      <ScriptRuns text={`${formatNumber(value, language)} ${item.unit}`.trim()} />
    );
  return (
    <tr>
      <th scope="row">
        <a href={path(`/programmes/plans/${planId}/items/${item.id}`)}>
          <SpokenWords said={item.title} />
        </a>
        {item.indicator.text === '' ? null : (
          <p className="help">
            <SpokenWords said={item.indicator} />
          </p>
        )}
      </th>
      <td>{item.responsibleCn ? <AsWritten text={item.responsibleCn} /> : <Missing />}</td>
      <td>{item.responsibleRu ? <AsWritten text={item.responsibleRu} /> : <Missing />}</td>
      <td>
        {formatDay(item.dueOn, language)}
        {item.firstDueOn === item.dueOn ? null : (
          <p className="help">{words.firstDue(formatDay(item.firstDueOn, language))}</p>
        )}
      </td>
      <td>
        {words.itemStatuses[item.status]}
        {item.status === 'late' ? (
          <p className={item.daysLate > overdueAfterDays ? 'field-error' : 'help'}>
            {words.daysLate(item.daysLate)}
          </p>
        ) : null}
        {item.doneOn ? <p className="help">{formatDay(item.doneOn, language)}</p> : null}
      </td>
      <td>{amount(item.plannedValue)}</td>
      <td>{amount(item.actualValue)}</td>
    </tr>
  );
}
