import { useState } from 'react';
import type { SegmentView } from '../contract.ts';
import { useDesk, useDeskWords } from './desk-context.ts';
import { focusField } from './desk-ids.ts';
import type { DeskAction } from './desk-model.ts';
import { TextChange } from './marked-text.tsx';

/** Somebody saved another text meanwhile: both side by side, and the writer decides. */
export function ConflictChoice({ segment }: { segment: SegmentView }) {
  const { desk, state, dispatch } = useDesk();
  const { words } = useDeskWords();
  const [merged, setMerged] = useState<string | undefined>(undefined);
  const entry = state.queue[segment.id];
  const theirs = entry?.conflict;
  if (!entry || !theirs) return null;
  const mine = entry.wish.target;
  const name = segment.writtenBy?.name || words.conflict.somebody;
  const segmentId = segment.id;
  const decide = (action: DeskAction) => {
    dispatch(action);
    focusField();
  };
  return (
    <div className="notice warn conflict" role="alert">
      <p>
        <strong>{words.conflict.title}</strong>
      </p>
      <p>{words.conflict.text(name)}</p>
      <div className="side-by-side">
        <div>
          <p className="label">{words.conflict.theirs}</p>
          <p className="kept-lines" lang={desk.to}>
            {theirs.target === '' ? words.conflict.empty : theirs.target}
          </p>
        </div>
        <div>
          <p className="label">{words.conflict.mine}</p>
          <p className="kept-lines">
            <TextChange before={theirs.target} after={mine} language={desk.to} />
          </p>
        </div>
      </div>
      {merged === undefined ? null : (
        <label>
          <span className="label">{words.conflict.merged}</span>
          <textarea
            lang={desk.to}
            spellCheck
            value={merged}
            rows={4}
            onChange={(event) => setMerged(event.currentTarget.value)}
          />
        </label>
      )}
      <div className="row">
        {merged === undefined ? (
          <>
            <button
              type="button"
              className="button"
              data-choice="mine"
              onClick={() => decide({ kind: 'keepMine', segmentId })}
            >
              {words.conflict.keepMine}
            </button>
            <button
              type="button"
              className="button"
              data-choice="theirs"
              onClick={() => decide({ kind: 'takeTheirs', segmentId })}
            >
              {words.conflict.takeTheirs}
            </button>
            <button
              type="button"
              className="button"
              data-choice="merge"
              onClick={() => setMerged(`${theirs.target}\n${mine}`)}
            >
              {words.conflict.merge}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="button primary"
            data-choice="merged"
            onClick={() => {
              decide({ kind: 'keepMine', segmentId, merged });
              setMerged(undefined);
            }}
          >
            {words.conflict.keepMerged}
          </button>
        )}
      </div>
    </div>
  );
}
