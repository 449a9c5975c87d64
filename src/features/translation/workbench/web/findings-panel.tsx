import { useState } from 'react';
import type { FindingView, SegmentView } from '../contract.ts';
import { useDesk, useDeskWords } from './desk-context.ts';
import { isLocked, shownTarget } from './desk-model.ts';
import { editorFormId, focusField } from './desk-ids.ts';

/** What the checks say of the text, as it is typed. */
export function FindingsPanel({ segment }: { segment: SegmentView }) {
  const { state } = useDesk();
  const { words } = useDeskWords();
  const findings = state.findings[segment.id] ?? [];
  const isEmpty = shownTarget(state, segment).trim() === '';
  return (
    <section aria-labelledby="findings-title">
      <h3 id="findings-title">{words.findings.title}</h3>
      <div id="findings" aria-live="polite">
        {isEmpty ? (
          <p className="help">{words.findings.unchecked}</p>
        ) : findings.length === 0 ? (
          <p className="help">{words.findings.none}</p>
        ) : (
          <ul className="finding-list">
            {findings.map((finding, at) => (
              <li key={at} className={finding.severity}>
                <FindingItem
                  finding={finding}
                  segment={segment}
                  isFirstOfCheck={findings.findIndex(({ check }) => check === finding.check) === at}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

type ItemProps = { finding: FindingView; segment: SegmentView; isFirstOfCheck: boolean };

function FindingItem({ finding, segment, isFirstOfCheck }: ItemProps) {
  const { desk, state } = useDesk();
  const { words } = useDeskWords();
  const { side, start, end } = finding.where;
  const place = (side === 'source' ? segment.source : shownTarget(state, segment)).slice(start, end);
  const given = state.overrides.find(({ check }) => check === finding.check);
  const mayAnswer = desk.mayEdit && !isLocked(state, segment);
  return (
    <>
      <p>
        <strong>{words.checks[finding.check]}</strong>{' '}
        <span className="tag">{words.findings[finding.severity]}</span>
      </p>
      <p className="help">
        {place === '' ? null : (
          <bdi className="finding-place">
            {side === 'source' ? words.findings.inSource(place) : words.findings.inTarget(place)}
          </bdi>
        )}
        {finding.expected === undefined ? null : (
          <>
            {' '}
            <bdi>{words.findings.expected(finding.expected)}</bdi>
          </>
        )}
        {finding.found === undefined || finding.found === place ? null : (
          <>
            {' '}
            <bdi>{words.findings.found(finding.found)}</bdi>
          </>
        )}
      </p>
      {finding.override ? (
        <p className="help">
          {words.findings.passed(finding.override.by.name || words.unnamed, finding.override.reason)}
        </p>
      ) : given ? (
        <p className="help">{words.findings.passed(words.you, given.reason)}</p>
      ) : finding.severity === 'blocks' && isFirstOfCheck && mayAnswer ? (
        <LetPass check={finding.check} />
      ) : null}
    </>
  );
}

/** A finding is let pass with a reason only. Without script the reason goes with the form of the segment. */
function LetPass({ check }: { check: FindingView['check'] }) {
  const { commands, dispatch } = useDesk();
  const { words } = useDeskWords();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const id = `reason-${check}`;
  return (
    <details className="let-pass">
      <summary>{words.findings.letPass}</summary>
      <label htmlFor={id}>{words.findings.reason}</label>
      <input
        id={id}
        name={id}
        form={editorFormId}
        maxLength={500}
        value={reason}
        aria-invalid={isMissing ? true : undefined}
        aria-describedby={isMissing ? `${id}-error` : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {isMissing ? (
        <p className="field-error" id={`${id}-error`}>
          {words.findings.reasonNeeded}
        </p>
      ) : null}
      {commands ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            setMissing(reason.trim() === '');
            if (reason.trim() === '') return;
            dispatch({ kind: 'override', check, reason: reason.trim() });
            focusField();
          }}
        >
          {words.findings.give}
        </button>
      ) : null}
    </details>
  );
}
