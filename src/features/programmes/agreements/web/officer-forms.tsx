import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { FactList } from '../../../../ui/record-parts.tsx';
import type { Problem } from '../../../../shared/app-error.ts';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { registerWords } from '../../messages/register-words.ts';
import { agreementFields, type AgreementView } from '../contract.ts';
import { standings } from '../vocabulary.ts';

/** What waits for the officers of both sides, and their buttons. */
export function Proposal({ view }: { view: AgreementView }) {
  const words = useWords(registerWords);
  const ui = useWords(uiWords);
  const name = useShownName();
  const { proposal } = view;
  if (!proposal) return null;
  const fields = agreementFields.safeParse(proposal.fields);
  const confirmed = proposal.confirmedBy.map((bank) => ui.bank[bank === 'cn' ? 'CN' : 'RU']).join(ui.comma);
  return (
    <section aria-labelledby="proposal">
      <h2 id="proposal">{words.proposalTitle}</h2>
      {proposal.isNew ? null : <p className="notice">{words.changeNote}</p>}
      {fields.success ? (
        <FactList
          facts={[
            { label: words.name.zh, value: fields.data.names.zh ?? null },
            { label: words.name.ru, value: fields.data.names.ru ?? null },
            { label: words.name.en, value: fields.data.names.en ?? null },
            { label: words.kind, value: words.kinds[fields.data.kind] },
            { label: words.level, value: words.levels[fields.data.level] },
            { label: words.subject, value: name(fields.data.subject) },
            { label: words.dated, value: fields.data.dated ?? null },
            { label: words.validFrom, value: fields.data.validFrom ?? null },
            { label: words.validUntil, value: fields.data.validUntil ?? null },
            { label: words.partyIds, value: fields.data.partyIds.length },
            { label: words.sourceField, value: fields.data.source },
          ]}
        />
      ) : null}
      <p>{confirmed === '' ? words.confirmedByNobody : words.confirmedBy(confirmed)}</p>
      <form method="post" className="row">
        <input type="hidden" name="id" value={view.id} />
        <input type="hidden" name="revision" value={proposal.revision} />
        <input type="hidden" name="isNew" value={proposal.isNew ? 'yes' : 'no'} />
        {view.mayConfirm ? (
          <button className="button primary" type="submit" name="intent" value="confirm">
            {words.confirm}
          </button>
        ) : null}
        {view.mayEdit ? (
          <button className="button" type="submit" name="intent" value="discard">
            {words.discard}
          </button>
        ) : null}
      </form>
    </section>
  );
}

type Refused = { problem: Problem; typed: Record<string, string> } | undefined;

/** What officers say of an agreement: how it stands, what it rests on. */
export function OfficerForms({ view, refused }: { view: AgreementView; refused: Refused }) {
  const words = useWords(registerWords);
  const path = usePath();
  const typed = refused?.typed ?? {};
  const errors = errorsByPath(refused?.problem);
  return (
    <section aria-labelledby="officers">
      <h2 id="officers">{words.officerTools}</h2>
      <p className="row">
        <a className="button" href={path(`/programmes/agreements/${view.id}/edit`)}>
          {words.edit}
        </a>
        {view.isPublic ? (
          <a className="button" href={path(`/programmes/agreements/new?restores=${view.id}`)}>
            {words.renew}
          </a>
        ) : null}
      </p>
      {view.isPublic ? (
        <details open={typed['intent'] === 'standing' || undefined}>
          <summary>{words.sayStanding}</summary>
          <form method="post" className="stack">
            <input type="hidden" name="intent" value="standing" />
            <input type="hidden" name="id" value={view.id} />
            <SelectField
              name="standing"
              label={words.standing}
              emptyLabel={null}
              errors={errors}
              defaultValue={typed['standing'] ?? view.standing.standing}
              choices={standings.map((value) => ({ value, label: words.standings[value] }))}
            />
            <TextField
              name="on"
              type="date"
              label={words.standingDay}
              mark="required"
              errors={errors}
              defaultValue={typed['on'] ?? ''}
            />
            <TextField
              name="source"
              label={words.standingSource}
              mark="required"
              maxLength={400}
              errors={errors}
              defaultValue={typed['source'] ?? ''}
            />
            <TextField
              name="supersededById"
              label={words.supersededByField}
              errors={errors}
              defaultValue={typed['supersededById'] ?? ''}
            />
            <button className="button" type="submit">
              {words.save}
            </button>
          </form>
        </details>
      ) : null}
      <details open={typed['intent'] === 'base' || undefined}>
        <summary>{words.putBase}</summary>
        <Bases view={view} />
        <form method="post" className="stack">
          <input type="hidden" name="intent" value="base" />
          <input type="hidden" name="id" value={view.id} />
          <TextField
            name="base"
            label={words.baseField}
            mark="required"
            errors={errors}
            defaultValue={typed['base'] ?? ''}
          />
          <button className="button" type="submit">
            {words.save}
          </button>
        </form>
      </details>
    </section>
  );
}

function Bases({ view }: { view: AgreementView }) {
  const words = useWords(registerWords);
  const name = useShownName();
  return (
    <>
      {view.restsOn
        .filter(({ distance }) => distance === 1)
        .map(({ brief }) => (
          <form key={brief.id} method="post">
            <input type="hidden" name="intent" value="base" />
            <input type="hidden" name="id" value={view.id} />
            <input type="hidden" name="base" value={brief.id} />
            <input type="hidden" name="isResting" value="no" />
            {name(brief.names)}{' '}
            <button className="link-button" type="submit">
              {words.takeBase}
            </button>
          </form>
        ))}
    </>
  );
}
