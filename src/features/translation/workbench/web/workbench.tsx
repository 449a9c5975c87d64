import { useRef } from 'react';
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useWords } from '../../../../ui/language.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { workbenchWords } from '../../messages/workbench-words.ts';
import type { Hints, SegmentWindow } from '../contract.ts';
import { answerDeskForm, type DeskAnswer } from './desk-action.ts';
import { DeskProvider } from './desk-context.ts';
import { DeskFilters, NothingFound } from './desk-filters.tsx';
import { DeskHead } from './desk-head.tsx';
import { loadDesk } from './desk-loader.ts';
import type { DeskState } from './desk-model.ts';
import { DeskMoves } from './desk-moves.tsx';
import { reduceDesk } from './desk-state.ts';
import { DeskStatus } from './desk-status.tsx';
import { initialState, type Loaded } from './initial-state.ts';
import { KeyHelp } from './key-help.tsx';
import { SegmentTable } from './segment-table.tsx';
import { SidePanel } from './side-panel.tsx';
import { StepsPanel } from './steps-panel.tsx';
import { useLiveDesk } from './use-live-desk.ts';
import { VersionHistory } from './version-history.tsx';

export const handle = { scripts: true };

export function loader(args: LoaderFunctionArgs) {
  return loadDesk(args);
}

export function action(args: ActionFunctionArgs) {
  return answerDeskForm(args);
}

/** The translation editor: segments beside each other, one of them open, and what helps with it. */
export default function Workbench() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as DeskAnswer | undefined;
  const { desk, filter, q, steps } = loaded;
  const words = useWords(workbenchWords);
  const help = useRef<HTMLDialogElement>(null);
  const live = useLiveDesk({
    versionId: desk.id,
    personId: desk.personId,
    initial: () => stateOfPage(loaded, loaded.use, answer),
    filter,
    q,
    concordance: loaded.concordance,
    help,
  });
  const { state, dispatch, commands } = live;
  return (
    <DeskProvider value={{ desk, state, filter, q, concordance: live.concordance.q, dispatch, commands }}>
      <title>{`${desk.title} · ${words.title} · ${words.siteName}`}</title>
      <div
        className="workbench"
        data-editing={state.activeId === null ? undefined : ''}
        data-live={commands ? '' : undefined}
      >
        <DeskHead help={help} />
        <ProblemSummary problem={answer?.problem} />
        {answer?.problem.code === 'translation.segment.newerText' ? (
          <p className="notice warn">{words.conflict.saveAgain}</p>
        ) : null}
        <DeskFilters />
        <DeskMoves />
        <DeskStatus />
        <div className="desk-columns">
          <div className="desk-main">
            {state.window.items.length === 0 ? <NothingFound /> : <SegmentTable />}
            <StepsPanel steps={steps} flush={live.flush} />
            <VersionHistory />
          </div>
          <SidePanel concordance={live.concordance} />
        </div>
        {commands ? <KeyHelp dialog={help} /> : null}
      </div>
    </DeskProvider>
  );
}

type Page = Loaded & { window: SegmentWindow; hints: Hints | null };

/** As loaded, with what a refused form held or a link without script asked to put into the field. */
function stateOfPage(page: Page, use: string, answer: DeskAnswer | undefined): DeskState {
  const state = initialState(page);
  const segment = page.window.items.find(({ id }) => id === page.editId);
  const wished = answer?.typed ? answer.typed.target : textToUse(use, page.hints, segment?.source);
  if (!segment || wished === undefined || !state.stack) return state;
  return reduceDesk(state, { kind: 'show', moment: { text: wished, caret: wished.length } });
}

function textToUse(use: string, hints: Hints | null, source: string | undefined): string | undefined {
  if (use === 'source') return source;
  return /^[1-9]$/.test(use) ? hints?.matches[Number(use) - 1]?.target : undefined;
}
