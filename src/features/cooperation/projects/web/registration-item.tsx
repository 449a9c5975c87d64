import type { Problem } from '../../../../shared/app-error.ts';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { FactList, SpokenText } from '../../../../ui/record-parts.tsx';
import { ScriptRuns } from '../../../../ui/script-runs.tsx';
import type { RegistrationView } from '../view-shapes.ts';
import { lineMax } from '../vocabulary.ts';
import { first, type Typed } from './edit-parts.tsx';
import { useProjectWords } from './project-names.tsx';

type Props = {
  item: RegistrationView;
  projectId: string;
  documents: readonly { id: string; name: string }[];
  mayEnter: boolean;
  refused: { problem: Problem; typed: Typed } | undefined;
};

/** One line of the checklist: why it applies, who does it, until when, and what became of it. */
export function RegistrationItem(props: Props) {
  const { item, projectId, documents, mayEnter } = props;
  const words = useProjectWords();
  const language = useLanguage();
  const isLate = item.daysLeft !== null && item.daysLeft < 0;
  const document = documents.find(({ id }) => id === item.documentId);
  const mark = item.state === 'done' ? '☑' : item.state === 'notApplicable' ? '☒' : '☐';
  return (
    <li>
      <h3>
        <span aria-hidden="true">{mark} </span>
        {item.title[language]}
      </h3>
      <ul className="facts-line">
        <li>
          <strong>{words.itemStates[item.state]}</strong>
        </li>
        {item.isRequired ? null : <li>{words.voluntary}</li>}
        {item.blocks && item.state === 'open' ? <li>{words.blocksRegister}</li> : null}
      </ul>
      {item.applies === 'perhaps' && item.state === 'open' ? (
        <p className="notice warn">
          {words.perhaps(item.unknownFacts.map((fact) => words.traitNames[fact]).join('; '))}
        </p>
      ) : null}
      {isLate ? <p className="notice bad">{words.overdue(-(item.daysLeft ?? 0))}</p> : null}
      <FactList
        facts={[
          { label: words.why, value: item.why[language] },
          { label: words.who, value: item.who[language] },
          { label: words.authority, value: item.authority[language] },
          { label: words.due, value: <Due item={item} /> },
          {
            label: words.source,
            value: (
              <>
                {item.source[language]} · {words.confidence[item.confidence]}
                {item.validFrom === null
                  ? null
                  : ` · ${words.validFrom(formatDay(item.validFrom, language))}`}
              </>
            ),
          },
          ...(item.state === 'done'
            ? [
                { label: words.registrationNumber, value: item.number && <bdi>{item.number}</bdi> },
                {
                  label: words.issuedOn,
                  value: item.issuedOn === null ? null : formatDay(item.issuedOn, language),
                },
                {
                  label: words.authority,
                  value: item.enteredAuthority && <ScriptRuns text={item.enteredAuthority} />,
                },
                {
                  label: words.document,
                  value: document ? (
                    <a href={`/api/projects/${projectId}/documents/${document.id}/file`}>{document.name}</a>
                  ) : null,
                },
              ]
            : []),
          ...(item.reason !== null && item.reasonLanguage !== null
            ? [
                {
                  label: words.reasonShown,
                  value: <SpokenText text={item.reason} language={item.reasonLanguage} />,
                },
              ]
            : []),
        ]}
      />
      {item.note === null ? null : <p className="help">{item.note[language]}</p>}
      {mayEnter ? <EntryForm {...props} /> : null}
    </li>
  );
}

function Due({ item }: { item: RegistrationView }) {
  const words = useProjectWords();
  const language = useLanguage();
  const { dueFrom, dueDays, dueOn, daysLeft } = item;
  if (dueFrom === null) return words.noDue;
  if (dueDays === null) return words.dueUnknown;
  const rule = words.dueFrom[dueFrom](dueDays);
  if (dueOn === null) return `${rule} · ${words.dueWaits}`;
  const left = daysLeft !== null && daysLeft >= 0 ? ` · ${words.daysLeft(daysLeft)}` : '';
  return `${formatDay(dueOn, language)} (${rule})${left}`;
}

function EntryForm({ item, documents, refused }: Props) {
  const words = useProjectWords();
  const errors = errorsByPath(refused?.problem);
  const typed = (name: string) => first(refused?.typed, name);
  return (
    <details open={refused !== undefined} className="project-entry">
      <summary>{words.enter}</summary>
      <form method="post">
        <input type="hidden" name="key" value={item.key} />
        <SelectField
          name="state"
          label={words.state}
          emptyLabel={null}
          errors={errors}
          defaultValue={typed('state') ?? (item.state === 'open' ? 'done' : item.state)}
          choices={(['done', 'notApplicable', 'open'] as const).map((value) => ({
            value,
            label: words.itemStates[value],
          }))}
        />
        <TextField
          name="number"
          label={words.registrationNumber}
          maxLength={lineMax}
          errors={errors}
          defaultValue={typed('number') ?? item.number ?? undefined}
        />
        <TextField
          name="issuedOn"
          type="date"
          label={words.issuedOn}
          errors={errors}
          defaultValue={typed('issuedOn') ?? item.issuedOn ?? undefined}
        />
        <TextField
          name="authority"
          label={words.authority}
          maxLength={lineMax}
          errors={errors}
          defaultValue={typed('authority') ?? item.enteredAuthority ?? undefined}
        />
        <SelectField
          name="documentId"
          label={words.document}
          errors={errors}
          defaultValue={typed('documentId') ?? item.documentId ?? undefined}
          choices={documents.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          name="reason"
          label={words.reason}
          maxLength={lineMax}
          errors={errors}
          defaultValue={typed('reason') ?? item.reason ?? undefined}
        />
        <button className="button" type="submit">
          {words.save}
        </button>
      </form>
    </details>
  );
}
