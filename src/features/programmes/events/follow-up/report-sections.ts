import type { Language } from '../../../../shared/language.ts';
import { eventWords } from '../../messages/events-words.ts';
import { followUpWords } from '../../messages/follow-up-words.ts';
import type { ClosingReport } from './contract.ts';
import { taskOutcomes } from './vocabulary.ts';

/** `text`: what stands in the first column; `count` and `day` where there is one. */
export type ReportLine = {
  text: string;
  /** Of the text, where it is not the report's. */
  language: Language | null;
  count: number | null;
  day: string | null;
  /** In the language of the report, with names. */
  detail: string;
  /** What a person wrote to it, in his words. */
  said: string;
};
export type ReportSection = { title: string; lines: ReportLine[] };

/** The closing report as the screen, the papers and the workbook say it: all of them from here, so that they are equal. */
export function reportSections(report: ClosingReport, language: Language): ReportSection[] {
  const words = followUpWords[language];
  const events = eventWords[language];
  const line = (text: string, count: number | null, detail = ''): ReportLine => {
    return { text, language: null, count, day: null, detail, said: '' };
  };
  const { participants, meetings, tasks } = report;
  return [
    {
      title: words.participants,
      lines: [
        line(words.inAll, participants.in),
        ...participants.lines.map(({ country, role, people }) =>
          line(`${events.countries[country]} · ${events.participantRoles[role]}`, people),
        ),
        line(words.unnamed, participants.unnamed),
        line(words.waiting, participants.waiting),
        line(words.withdrawn, participants.withdrawn),
      ],
    },
    {
      title: words.meetings,
      lines: [
        line(words.held.yes, meetings.held),
        line(words.held.no, meetings.missed),
        line(words.held.unknown, meetings.untold),
      ],
    },
    {
      title: words.tasks,
      lines: [
        line(words.states.open, tasks.open),
        line(words.overdue, tasks.overdue),
        line(words.states.done, tasks.done),
        ...taskOutcomes.map((one) => line(`${words.outcome} · ${words.outcomes[one]}`, tasks.outcomes[one])),
        line(words.states.dropped, tasks.dropped),
      ],
    },
    {
      title: words.outcome,
      lines: report.outcomes.map((task) => ({
        text: task.what,
        language: task.language,
        count: null,
        day: task.dueOn,
        detail: [
          task.partner,
          words.states[task.state],
          task.overdueDays > 0 ? words.overdueDays(task.overdueDays) : '',
          task.outcome === null ? '' : words.outcomes[task.outcome],
        ]
          .filter(Boolean)
          .join(' · '),
        said: task.reason,
      })),
    },
    {
      title: words.materials,
      lines: report.materials.map((material) => ({
        text: material.title,
        language: material.language,
        count: null,
        day: material.addedAt.slice(0, 10),
        detail: [words.kinds[material.kind], words.readersOf[material.readers]].filter(Boolean).join(' · '),
        said: material.link?.host ?? material.file?.name ?? '',
      })),
    },
  ];
}
