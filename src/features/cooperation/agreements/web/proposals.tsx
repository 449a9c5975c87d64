import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { agreementWords } from '../../messages/agreement-words.ts';
import type { AgreementView, ProposalView } from '../contract.ts';
import type { Templates } from '../template-shapes.ts';
import { clauseCharactersMax, headingCharactersMax } from '../vocabulary.ts';
import type { Typed } from './typed-values.ts';

type Props = { agreement: AgreementView; templates: Templates; typed: Typed | undefined };

/** What waits for the other side, and the forms to propose more. */
export function Proposals(props: Props) {
  const { agreement } = props;
  const words = useWords(agreementWords);
  if (agreement.state !== 'draft') return null;
  return (
    <section aria-labelledby="proposals" className="no-print">
      <h2 id="proposals">{words.proposals}</h2>
      <p className="help">{words.proposalsHelp}</p>
      {agreement.proposals.length === 0 ? <p>{words.noProposals}</p> : null}
      <ul className="record-list">
        {agreement.proposals.map((proposal) => (
          <WaitingProposal key={proposal.id} proposal={proposal} {...props} />
        ))}
      </ul>
      {agreement.ownSide ? <ProposeForms {...props} /> : null}
    </section>
  );
}

function WaitingProposal({ proposal, agreement, templates }: Props & { proposal: ProposalView }) {
  const words = useWords(agreementWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const clause = agreement.clauses.find(({ id }) => id === proposal.clauseId);
  const behind = agreement.clauses.find(({ id }) => id === proposal.afterClauseId);
  const column = language === 'ru' ? 'ru' : 'zh';
  const wording = templates.clauses[clause?.templateKey ?? '']?.alternatives.find(
    ({ id }) => id === proposal.alternative,
  );
  const isPlaced = proposal.kind === 'add' || proposal.kind === 'move';
  return (
    <li>
      <h3>{words.proposalKinds[proposal.kind]}</h3>
      <p>
        {clause ? <span lang={column}>{`${clause.number}. ${clause.heading[column]}`}</span> : null}
        {wording ? ` → ${wording.name[language]}` : null}
        {isPlaced ? ` · ${behind ? words.behind(behind.heading[column]) : words.atStart}` : null}
      </p>
      {proposal.heading && proposal.text ? (
        <div className="clause-columns">
          {(['zh', 'ru'] as const).map((side) => (
            <div key={side} className="clause-column" lang={side}>
              <strong>{proposal.heading?.[side]}</strong>
              <p className="clause-text">{proposal.text?.[side]}</p>
            </div>
          ))}
        </div>
      ) : null}
      <p className="help">{words.proposedBy(proposal.name, formatMoment(proposal.at, language, timeZone))}</p>
      {agreement.ownSide ? (
        <form method="post" className="row">
          <input type="hidden" name="command" value="decide" />
          <input type="hidden" name="proposalId" value={proposal.id} />
          {agreement.ownSide === proposal.side ? (
            <button className="button" type="submit" name="decision" value="withdraw">
              {words.withdraw}
            </button>
          ) : (
            <>
              <button className="button primary" type="submit" name="decision" value="agree">
                {words.agree}
              </button>
              <button className="button" type="submit" name="decision" value="decline">
                {words.decline}
              </button>
            </>
          )}
        </form>
      ) : null}
    </li>
  );
}

function useClauseChoices({ agreement }: Props) {
  const language = useLanguage();
  const column = language === 'ru' ? 'ru' : 'zh';
  return agreement.clauses.map(({ id, number, heading }) => ({
    value: id,
    label: `${number}. ${heading[column] || heading.zh || heading.ru}`,
    lang: column,
  }));
}

function ProposeForms(props: Props) {
  const { agreement, templates, typed } = props;
  const words = useWords(agreementWords);
  const language = useLanguage();
  const choices = useClauseChoices(props);
  const own = typed?.at === 'proposals' ? typed.values : undefined;
  const kind = own?.['kind'];
  const removable = choices.filter((_, at) => !agreement.clauses[at]?.isFixed);
  const reworded = agreement.clauses.flatMap(({ id, templateKey, alternative, number }) =>
    (templates.clauses[templateKey ?? '']?.alternatives ?? [])
      .filter((one) => one.id !== alternative)
      .map((one) => ({ clauseId: id, alternative: one.id, label: `${number}. ${one.name[language]}` })),
  );
  const place = (
    <SelectField name="afterClauseId" label={words.position} emptyLabel={words.atStart} choices={choices} />
  );
  return (
    <>
      <details open={kind === 'add'}>
        <summary>{words.proposalKinds.add}</summary>
        <form method="post">
          <input type="hidden" name="command" value="propose" />
          <input type="hidden" name="kind" value="add" />
          {place}
          {(['zh', 'ru'] as const).map((side) => (
            <fieldset key={side} className="field">
              <legend>{words.columns[side]}</legend>
              <TextField
                name={`${side}Heading`}
                label={words.heading}
                lang={side}
                maxLength={headingCharactersMax}
                defaultValue={own?.[`${side}Heading`]}
              />
              <TextAreaField
                name={`${side}Text`}
                label={words.text}
                lang={side}
                maxLength={clauseCharactersMax}
                defaultValue={own?.[`${side}Text`]}
              />
            </fieldset>
          ))}
          <button className="button" type="submit">
            {words.proposeButton}
          </button>
        </form>
      </details>
      <details open={kind === 'remove'}>
        <summary>{words.proposalKinds.remove}</summary>
        <form method="post">
          <input type="hidden" name="command" value="propose" />
          <input type="hidden" name="kind" value="remove" />
          <SelectField name="clauseId" label={words.clause} choices={removable} />
          <button className="button" type="submit">
            {words.proposeButton}
          </button>
        </form>
      </details>
      <details open={kind === 'move'}>
        <summary>{words.proposalKinds.move}</summary>
        <form method="post">
          <input type="hidden" name="command" value="propose" />
          <input type="hidden" name="kind" value="move" />
          <SelectField name="clauseId" label={words.clause} choices={choices} />
          {place}
          <button className="button" type="submit">
            {words.proposeButton}
          </button>
        </form>
      </details>
      {reworded.length > 0 ? (
        <details open={kind === 'reword'}>
          <summary>{words.proposalKinds.reword}</summary>
          <ul className="record-list">
            {reworded.map(({ clauseId, alternative, label }) => (
              <li key={`${clauseId} ${alternative}`}>
                <form method="post" className="row spread">
                  <input type="hidden" name="command" value="propose" />
                  <input type="hidden" name="kind" value="reword" />
                  <input type="hidden" name="clauseId" value={clauseId} />
                  <input type="hidden" name="alternative" value={alternative} />
                  <span>{label}</span>
                  <button className="button" type="submit">
                    {words.proposeButton}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
