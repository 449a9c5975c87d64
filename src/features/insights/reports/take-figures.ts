import type { LocalizedText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { countFunnel, keptFunnel } from '../../cooperation/public.ts';
import { funnelStages } from '../../cooperation/funnel/vocabulary.ts';
import type { ReportItem, ReportLine, ReportSectionFigures } from './contract.ts';
import {
  countActions,
  countContradictions,
  countLoaded,
  readAgreements,
  readEvents,
  readSessions,
  type FrameItem,
} from './frame-views.ts';
import { boundsOf, monthBefore } from './rules.ts';
import type { LineGrouping, ReportSection } from './vocabulary.ts';
import { countAnswers, countSteps, newLandings, newListings, newProjects, type Pair } from './work-views.ts';

type Group = { kind: LineGrouping; name: string | null } | null;

/**
 * The figures of a month beside those of the month before, counted now; what has no month of its own (what waits, what is
 * open) is of this moment. No check of access: counts over everybody's work, no names of parties.
 */
export async function takeFigures(ctx: Ctx, month: string): Promise<ReportSectionFigures[]> {
  await countFunnel(ctx);
  const bounds = boundsOf(month);
  const [steps, cohort, cohortBefore, projects, landed, listings, answers] = await Promise.all([
    countSteps(ctx, month),
    keptFunnel(ctx, { from: month, to: month }),
    keptFunnel(ctx, { from: monthBefore(month), to: monthBefore(month) }),
    newProjects(ctx, month),
    newLandings(ctx, month),
    newListings(ctx, month),
    countAnswers(ctx, month),
  ]);
  const [held, coming, agreements, sessions, actions, contradictions, loaded] = await Promise.all([
    readEvents(ctx, { from: bounds.first, until: bounds.last, before: bounds.before }),
    readEvents(ctx, { from: bounds.next, until: bounds.nextLast, before: null }),
    readAgreements(ctx, month),
    readSessions(ctx, month),
    countActions(ctx, month),
    countContradictions(ctx),
    countLoaded(ctx, month),
  ]);
  const period = `from=${month}&to=${month}`;
  const funnelPath = `/insights/funnel?${period}`;
  const lossesBefore = new Map(
    cohortBefore.losses.map(({ what, reason, count }) => [lossName(what, reason), count]),
  );
  return [
    section(
      'steps',
      funnelPath,
      funnelStages.map((stage) => line(stage, steps[stage])),
    ),
    section(
      'cohort',
      funnelPath,
      funnelStages.map((stage) =>
        line(stage, { value: cohort.counts[stage], before: cohortBefore.counts[stage] }, null, {
          path: `/insights/funnel/rows?${period}&stage=${stage}`,
        }),
      ),
    ),
    section(
      'losses',
      funnelPath,
      cohort.losses.map(({ what, reason, count }) => {
        const name = lossName(what, reason);
        return line('loss', { value: count, before: lossesBefore.get(name) ?? 0 }, { kind: 'loss', name });
      }),
    ),
    section('projects', '/projects', [line('newProjects', projects)], projects, numbered('/projects/')),
    section(
      'landings',
      '/landings',
      [line('landedProjects', landed), line('jobs', { value: landed.jobs, before: landed.jobsBefore })],
      landed,
      numbered('/projects/', '/landing'),
    ),
    section(
      'listings',
      `/insights/funnel/rows?${period}`,
      listings.map(({ kind, grouping, name, ...pair }) =>
        line(kind, pair, grouping === 'all' ? null : { kind: grouping, name }, {
          path:
            grouping !== 'all' && name === null
              ? null
              : `/insights/funnel/rows?${period}&kind=${kind}${grouping === 'all' ? '' : `&${grouping}=${name}`}`,
        }),
      ),
    ),
    section('answers', '/desk/funnel', [
      line('acknowledged', answers.acknowledged),
      line('medianWorkingDays', answers.medianWorkingDays, null, { unit: 'workingDays' }),
      line('waiting', { value: answers.waiting, before: null }),
      line('overdueAnswers', { value: answers.overdue, before: null }),
    ]),
    section(
      'eventsHeld',
      `/events?from=${bounds.first}&until=${bounds.last}`,
      [line('events', held)],
      held,
      named('/events/'),
    ),
    section(
      'eventsComing',
      `/events?from=${bounds.next}&until=${bounds.nextLast}`,
      [line('events', { value: coming.value, before: null })],
      coming,
      named('/events/'),
    ),
    section(
      'agreements',
      '/programmes/agreements',
      [line('agreements', agreements)],
      agreements,
      named('/programmes/agreements/'),
    ),
    section(
      'sessions',
      '/programmes/bodies',
      [line('sessions', sessions)],
      sessions,
      named('/programmes/sessions/'),
    ),
    section(
      'actions',
      '/programmes/actions',
      actions.flatMap(({ bank, open, overdue, done, doneBefore }) => {
        const group = { kind: 'bank' as const, name: bank };
        const path = `/programmes/actions?bank=${bank}&view=`;
        return [
          line('openActions', { value: open, before: null }, group, { path: `${path}open` }),
          line('overdueActions', { value: overdue, before: null }, group, { path: `${path}overdue` }),
          line('doneActions', { value: done, before: doneBefore }, group, { path: `${path}closed` }),
        ];
      }),
    ),
    section('contradictions', '/insights/contradictions', [
      line('contradictions', { value: contradictions, before: null }, null, {
        path: '/insights/contradictions',
      }),
    ]),
    section(
      'loaded',
      '/insights/statistics',
      loaded.map(({ file, ...pair }) => line('rows', pair, { kind: 'file', name: file })),
    ),
  ];
}

function line(
  key: string,
  { value, before }: { value: number | null; before: number | null },
  group: Group = null,
  more: Partial<Pick<ReportLine, 'unit' | 'path'>> = {},
): ReportLine {
  return { key, group, value, before, unit: 'count', path: null, ...more };
}

function section<Item>(
  key: ReportSection,
  path: string,
  lines: ReportLine[],
  found?: Pair & { items: Item[] },
  present?: (item: Item) => ReportItem,
): ReportSectionFigures {
  const items = found === undefined || present === undefined ? [] : found.items.map(present);
  return { key, path, lines, items, itemsLeftOut: Math.max(0, (found?.value ?? 0) - items.length) };
}

const named = (path: string) => (item: FrameItem) => ({
  names: item.names,
  day: item.day,
  path: `${path}${item.id}`,
});
/** A number is the same in every language. */
const numbered =
  (path: string, tail = '') =>
  (item: { id: string; number: string; day: string }): ReportItem => ({
    names: inEveryLanguage(item.number),
    day: item.day,
    path: `${path}${item.id}${tail}`,
  });

function inEveryLanguage(text: string): LocalizedText {
  return { zh: text, ru: text, en: text };
}

/** What was ended, and why: two words with a space between. */
function lossName(what: string, reason: string | null): string {
  return reason === null ? what : `${what} ${reason}`;
}
