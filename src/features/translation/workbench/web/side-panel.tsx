import { ChangedSource, SegmentHistory } from './segment-history.tsx';
import { ConcordancePanel, type ConcordanceFound } from './concordance-panel.tsx';
import { useDesk, useDeskAddress, useDeskWords } from './desk-context.ts';
import { findSegment } from './desk-model.ts';
import { FindingsPanel } from './findings-panel.tsx';
import { MemoryPanel } from './memory-panel.tsx';
import { TermsPanel } from './terms-panel.tsx';

/** All that helps with the active segment. */
export function SidePanel({ concordance }: { concordance: ConcordanceFound }) {
  const { state, commands } = useDesk();
  const { words, figure } = useDeskWords();
  const address = useDeskAddress();
  const segment = findSegment(state, state.activeId);
  return (
    <aside className="desk-panel" aria-labelledby="panel-title">
      <h2 id="panel-title">
        {segment ? words.panel.title(figure(segment.position + 1)) : words.concordance.title}
      </h2>
      {segment ? (
        <>
          <p className="back-to-all">
            <a
              href={address({ edit: '' }, `segment-${segment.id}`)}
              onClick={(event) => {
                if (!commands) return;
                event.preventDefault();
                commands.activate(null);
                setTimeout(() =>
                  document.getElementById(`segment-${segment.id}`)?.querySelector('a')?.focus(),
                );
              }}
            >
              {words.panel.back}
            </a>
          </p>
          <ChangedSource segment={segment} />
          <FindingsPanel segment={segment} />
          <MemoryPanel segment={segment} />
          <TermsPanel segment={segment} />
        </>
      ) : (
        <p className="help">{words.panel.none}</p>
      )}
      <ConcordancePanel found={concordance} hasHeading={segment !== undefined} />
      {segment ? <SegmentHistory segment={segment} /> : null}
    </aside>
  );
}
