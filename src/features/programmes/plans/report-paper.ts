import type { Language } from '../../../shared/language.ts';
import type { Block, DocumentModel, Run } from '../../../platform/documents/document.ts';
import { languageTags } from '../../../platform/documents/language-tags.ts';
import { planWords } from '../messages/plans-words.ts';
import { dayIn } from '../write-day.ts';
import type { Plan, PlanItem } from './contract.ts';
import { nameIn } from './export-parts.ts';

/** Value and unit, or that none was given. */
function amount(value: number | null, unit: string, language: Language): string {
  if (value === null) return planWords[language].notGiven;
  const written = new Intl.NumberFormat(languageTags[language], { maximumFractionDigits: 6 }).format(value);
  return [written, unit].filter(Boolean).join(' ');
}

/** How a plan stands after a half-year: counts, what was done, what is late on both sides, plan and actual. */
export function reportPaper(
  plan: Plan,
  period: { from: string; to: string },
  language: Language,
  madeAt: Date,
): DocumentModel {
  const words = planWords[language];
  const name = nameIn(plan.names, language);
  const dayOf = (day: string) => dayIn(day, language);
  const isIn = (day: string | null) => day !== null && day >= period.from && day <= period.to;
  const open = plan.items.filter(({ status }) => status !== 'done' && status !== 'dropped');
  const text = (kind: 'title' | 'heading' | 'paragraph' | 'note', said: string): Block => ({
    kind,
    runs: [{ text: said }],
  });
  const { progress } = plan;
  return {
    title: `${words.reportTitle} · ${name}`,
    language,
    header: [{ text: name, isQuiet: true }],
    footer: [{ text: words.reportAsOf(plan.asOf.slice(0, 16).replace('T', ' ') + ' UTC'), isQuiet: true }],
    blocks: [
      text('title', words.reportTitle),
      text('paragraph', name),
      text('paragraph', words.reportPeriod(dayOf(period.from), dayOf(period.to))),
      text('paragraph', words.standings[plan.standing]),
      text('heading', words.reportCounts),
      {
        kind: 'table',
        head: [words.itemStatuses.done, words.itemStatuses.running, words.itemStatuses.planned]
          .map(cell)
          .concat([words.itemStatuses.late, words.itemStatuses.dropped].map(cell)),
        rows: [
          [progress.done, progress.running, progress.planned, progress.late, progress.dropped].map((count) =>
            cell(String(count)),
          ),
        ],
      },
      text('heading', words.reportDone),
      ...itemTable(plan.items.filter(({ doneOn }) => isIn(doneOn))),
      text('heading', words.reportNext),
      ...itemTable(open.filter(({ dueOn }) => isIn(dueOn))),
      text('heading', words.overdue),
      ...itemTable(plan.items.filter(({ status }) => status === 'late')),
      text('heading', words.planActual),
      ...itemTable(plan.items),
    ],
    madeAt,
  };

  function itemTable(items: readonly PlanItem[]): Block[] {
    if (items.length === 0) return [text('paragraph', words.reportNone)];
    return [
      {
        kind: 'table',
        widths: [5, 4, 3, 3, 3],
        head: [
          words.item,
          words.responsible,
          words.dueOn,
          words.itemStatus,
          `${words.plannedValue} / ${words.actualValue}`,
        ].map(cell),
        rows: items.map((item) => [
          [{ text: item.title.text, language: item.title.language }],
          [
            {
              text: [item.responsibleCn, item.responsibleRu].filter(Boolean).join('\n') || words.notGiven,
            },
          ],
          cell(
            item.firstDueOn === item.dueOn
              ? dayOf(item.dueOn)
              : `${dayOf(item.dueOn)}\n${words.firstDue(dayOf(item.firstDueOn))}`,
          ),
          cell(statusLine(item)),
          cell(
            `${amount(item.plannedValue, item.unit, language)} / ${amount(item.actualValue, item.unit, language)}`,
          ),
        ]),
      },
    ];
  }

  function statusLine(item: PlanItem): string {
    const said = words.itemStatuses[item.status];
    if (item.status === 'late') return `${said}\n${words.daysLate(item.daysLate)}`;
    return item.doneOn === null ? said : `${said}\n${dayOf(item.doneOn)}`;
  }
}

const cell = (text: string): Run[] => [{ text }];
