import { formatDay } from '../../../../ui/format.ts';
import type { SegmentView } from '../contract.ts';
import { useDesk, useDeskAddress, useDeskWords } from './desk-context.ts';
import { isLocked } from './desk-model.ts';
import { MarkedText, useLang } from './marked-text.tsx';
import type { MatchHint } from './numbered-hints.ts';
import { targetFieldId } from './desk-ids.ts';

/** What the memory has for the segment, the closest first; what differs is marked in the remembered original. */
export function MemoryPanel({ segment }: { segment: SegmentView }) {
  const { state } = useDesk();
  const { words } = useDeskWords();
  const hints = state.hints[segment.id];
  if (!hints) return null;
  return (
    <section aria-labelledby="memory-title">
      <h3 id="memory-title">{words.memory.title}</h3>
      {hints.matches.length === 0 ? (
        <p className="help">{words.memory.none}</p>
      ) : (
        <ol className="hint-list">
          {hints.matches.map((match, at) => (
            <li key={at}>
              <MatchItem match={match} number={at + 1} segment={segment} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

type ItemProps = { match: MatchHint; number: number; segment: SegmentView };

function MatchItem({ match, number, segment }: ItemProps) {
  const { desk, state, commands } = useDesk();
  const { words, language, figure } = useDeskWords();
  const address = useDeskAddress();
  const fromLang = useLang(desk.from);
  const toLang = useLang(desk.to);
  const day = formatDay(match.approvedAt, language);
  const label = words.memory.insert(figure(number));
  return (
    <>
      <p className="hint-head">
        <kbd>{number}</kbd>
        <strong>{words.memory.percent(figure(match.percent))}</strong> {words.memory.kinds[match.kind]}
      </p>
      <p lang={fromLang} className="help">
        <MarkedText
          text={match.source}
          marks={match.differs.map((place) => ({ ...place, what: 'differs' as const }))}
        />
      </p>
      <p lang={toLang}>{match.target}</p>
      <p className="help">
        {match.recordNumber === null
          ? words.memory.ofFile(day)
          : words.memory.ofRecord(match.recordNumber, day)}
      </p>
      {!desk.mayEdit || isLocked(state, segment) ? null : commands ? (
        <button type="button" className="link-button" onClick={() => commands.insertMatch(number)}>
          {label}
        </button>
      ) : (
        <a href={address({ edit: segment.id, use: String(number) }, targetFieldId)}>{label}</a>
      )}
    </>
  );
}
