import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { listWords } from '../../messages/lists-words.ts';
import type { PairsAnswer, PairView } from '../pair-contract.ts';
import { reasonMax, sides } from '../vocabulary.ts';

const confirmedOf = (view: PairsAnswer): PairView[] =>
  view.pairs.filter(({ state }) => state === 'confirmed');

function PairTitles({ pair }: { pair: PairView }) {
  return (
    <p>
      {sides.map((side) => (
        <span key={side}>
          <SpokenText text={pair[side].title} language={pair[side].language} />{' '}
        </span>
      ))}
    </p>
  );
}

/** The ranking of the own side, until it is locked; the other side's is under seal. */
export function RankingForm({ view }: { view: PairsAnswer }) {
  const words = useWords(listWords);
  const { pairs, side: sideNames } = words;
  const { colon } = useWords(uiWords);
  const isLocked = view.locked.includes(view.side);
  const locked = view.locked.map((side) => sideNames[side]).join(', ');
  return (
    <section>
      <h2>{pairs.rank}</h2>
      <p className="help">{pairs.rankHelp}</p>
      <p>
        {pairs.lockedBy}
        {colon}
        {locked === '' ? pairs.nobody : locked}
      </p>
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="rank" />
        {confirmedOf(view).map((pair) => (
          <div key={pair.id}>
            <PairTitles pair={pair} />
            <input type="hidden" name="pairId" value={pair.id} />
            {isLocked ? (
              <p>{pair.ranks[view.side]}</p>
            ) : (
              <TextField
                name={`rank.${pair.id}`}
                label={pairs.rankOf(sideNames[view.side])}
                inputMode="numeric"
                maxLength={4}
                defaultValue={pair.ranks[view.side]?.toString()}
              />
            )}
          </div>
        ))}
        {isLocked ? null : (
          <button className="button primary" type="submit">
            {pairs.saveRanks}
          </button>
        )}
      </form>
      {isLocked ? null : (
        <form method="post">
          <input type="hidden" name="intent" value="lock" />
          <p className="help">{pairs.lockHelp}</p>
          <button className="button danger" type="submit">
            {pairs.lock}
          </button>
        </form>
      )}
    </section>
  );
}

/** Both rankings, opened, and what is proposed to be approved. */
export function DecisionForm({ view }: { view: PairsAnswer }) {
  const words = useWords(listWords);
  const { pairs, side: sideNames } = words;
  return (
    <section>
      <h2>{pairs.decide}</h2>
      <p className="help">{pairs.decideHelp}</p>
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="decide" />
        <input type="hidden" name="revision" value={view.list.revision} />
        {confirmedOf(view).map((pair) => (
          <div key={pair.id}>
            <PairTitles pair={pair} />
            <p className="quiet">
              {sides
                .map((side) => `${pairs.rankOf(sideNames[side])}: ${pair.ranks[side] ?? '—'}`)
                .join(' · ')}
            </p>
            <input type="hidden" name="pairId" value={pair.id} />
            <SelectField
              name={`decision.${pair.id}`}
              label={pairs.decide}
              defaultValue={pair.decision ?? ''}
              choices={(['approve', 'decline'] as const).map((value) => ({
                value,
                label: pairs.decisions[value],
              }))}
            />
            <TextField
              name={`reason.${pair.id}`}
              label={words.reason}
              maxLength={reasonMax}
              defaultValue={pair.decisionReason?.text}
              lang={pair.decisionReason?.language}
            />
          </div>
        ))}
        <button className="button primary" type="submit">
          {pairs.saveDecisions}
        </button>
      </form>
    </section>
  );
}
