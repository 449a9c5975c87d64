import { formatMoney } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Missing, SpokenText } from '../../../../ui/record-parts.tsx';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { listWords } from '../../messages/lists-words.ts';
import { fieldNames } from '../field-names.ts';
import type { PairView, RowView } from '../pair-contract.ts';
import { sides, type Side } from '../vocabulary.ts';

/** A row of a national list as its officer wrote it. */
export function RowFacts({ row }: { row: RowView }) {
  const words = useWords(listWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <div>
      <p>
        {row.number === null ? <Missing /> : <strong>{row.number}</strong>}{' '}
        <SpokenText text={row.title} language={row.language} />
      </p>
      <p className="small">
        <SpokenText text={row.organisations.join('; ')} language={row.language} />
      </p>
      <p className="small quiet">
        {row.field === null ? null : fieldNames(row.field, language)}
        {row.region === null ? null : ` · ${placeName(row.region, language)}`}
        {row.budget ? ` · ${formatMoney(row.budget.amountMinor, row.budget.currency, language)}` : null}
        {row.nominationId ? (
          <>
            {' · '}
            <a href={path(`/programmes/nominations/${row.nominationId}`)}>{words.project.card}</a>
          </>
        ) : null}
      </p>
    </div>
  );
}

const stepsOf: Partial<Record<PairView['state'], readonly ('confirm' | 'reject' | 'reconsider')[]>> = {
  proposed: ['confirm', 'reject'],
  confirmed: ['reconsider'],
  rejected: ['reconsider'],
};

/** Two rows taken for one project, with every reason, and the buttons that decide while the lists are open. */
export function PairItem({ pair, isOpen }: { pair: PairView; isOpen: boolean }) {
  const words = useWords(listWords);
  const path = usePath();
  return (
    <li>
      <h3>
        {pair.number === null ? null : (
          <>
            <a href={path(`/programmes/lists/projects/${pair.id}`)}>{pair.number}</a>
            {' · '}
          </>
        )}
        {words.pairStates[pair.state]} · {words.pairs.score} {Math.round(pair.score * 100)} %
      </h3>
      <div className="side-by-side">
        {sides.map((side: Side) => (
          <RowFacts key={side} row={pair[side]} />
        ))}
      </div>
      <details>
        <summary>{words.pairs.why}</summary>
        <ul>
          {pair.reasons.map((one, at) => (
            <li key={at}>
              {words.reasons[one.reason]}: <span lang="zh">{one.cn}</span> = <span lang="ru">{one.ru}</span>
              <span className="quiet"> +{one.part.toFixed(2)}</span>
            </li>
          ))}
        </ul>
      </details>
      {pair.decision === null ? null : (
        <p>
          {words.pairs.decide}: {words.pairs.decisions[pair.decision]}
          {pair.decisionReason ? (
            <>
              {' · '}
              <SpokenText text={pair.decisionReason.text} language={pair.decisionReason.language} />
            </>
          ) : null}
        </p>
      )}
      {isOpen ? (
        <div className="row">
          {(stepsOf[pair.state] ?? []).map((step) => (
            <form method="post" key={step}>
              <input type="hidden" name="intent" value="step" />
              <input type="hidden" name="pairId" value={pair.id} />
              <input type="hidden" name="step" value={step} />
              <button className={step === 'confirm' ? 'button primary' : 'button'} type="submit">
                {words.steps[step]}
                <span className="visually-hidden">
                  {' '}
                  {pair.cn.title} = {pair.ru.title}
                </span>
              </button>
            </form>
          ))}
        </div>
      ) : null}
    </li>
  );
}
