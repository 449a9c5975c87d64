import { formatMoment } from '../../../../ui/format.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import type { Hints, SegmentView } from '../contract.ts';
import { useDesk, useDeskWords } from './desk-context.ts';
import { TextChange, useLang } from './marked-text.tsx';

/** What is different in the original since the segment was translated. */
export function ChangedSource({ segment }: { segment: SegmentView }) {
  const { desk } = useDesk();
  const { words } = useDeskWords();
  if (segment.sourceBefore === null) return null;
  return (
    <section aria-labelledby="changed-title" className="changed-source">
      <h3 id="changed-title">{words.source.title}</h3>
      <p>
        <TextChange before={segment.sourceBefore} after={segment.source} language={desk.from} />
      </p>
    </section>
  );
}

/** Who wrote what, when, with what; the newest first. */
export function SegmentHistory({ segment }: { segment: SegmentView }) {
  const { desk, state } = useDesk();
  const { words } = useDeskWords();
  const past = state.hints[segment.id]?.past ?? [];
  const isOwn = segment.state === 'human' && segment.writtenBy?.id === desk.personId;
  return (
    <section aria-labelledby="history-title">
      <h3 id="history-title">{words.history.title}</h3>
      {isOwn ? <p className="help">{words.history.own}</p> : null}
      <ol className="past-list">
        {segment.writtenAt && segment.origin ? (
          <li>
            <p className="help">
              {words.history.now}
              {words.colon}
              <Authorship
                one={{ ...segment, origin: segment.origin, writtenAt: segment.writtenAt }}
                verifiedBy={segment.verifiedBy}
              />
            </p>
          </li>
        ) : null}
        {past.map((one) => (
          <PastText key={one.revision} one={one} />
        ))}
      </ol>
      {past.length === 0 && !segment.writtenAt ? <p className="help">{words.history.none}</p> : null}
    </section>
  );
}

function PastText({ one }: { one: Hints['past'][number] }) {
  const { desk } = useDesk();
  const toLang = useLang(desk.to);
  return (
    <li>
      <p className="help">
        <Authorship one={one} verifiedBy={null} />
      </p>
      <p lang={toLang} className="kept-lines">
        {one.target}
      </p>
    </li>
  );
}

type Authored = Pick<Hints['past'][number], 'state' | 'origin' | 'originDetail' | 'writtenBy' | 'writtenAt'>;

function Authorship({ one, verifiedBy }: { one: Authored; verifiedBy: SegmentView['verifiedBy'] }) {
  const { words, language } = useDeskWords();
  const { timeZone } = useViewer();
  const origin = words.history.origins[one.origin];
  const said = [
    words.states[one.state],
    one.origin === 'machine' && one.originDetail !== '' ? `${origin} (${one.originDetail})` : origin,
    one.writtenBy ? words.history.by(one.writtenBy.name || words.unnamed) : '',
    verifiedBy ? words.history.verifiedBy(verifiedBy.name || words.unnamed) : '',
    formatMoment(one.writtenAt, language, timeZone),
  ];
  return said.filter((part) => part !== '').join(' · ');
}
