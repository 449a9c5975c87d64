import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import type { Freshness } from '../freshness/contract.ts';
import type { Subject } from '../freshness/rules.ts';
import { profilePath } from './profile-path.ts';
import { VainLine } from './vain-line.tsx';

type Props = { subject: Subject; id: string; freshness: Freshness };

/** Where a profile's freshness is kept, below the language. */
export function freshnessPath(subject: Subject, id: string): string {
  return `${profilePath({ subject, id })}/freshness`;
}

/** When its people last said that it is true, what is missing, and what was looked for in vain. */
export function FreshnessSection({ subject, id, freshness }: Props) {
  const words = useWords(directoryWords).freshness;
  const path = usePath();
  const { filled, expected, completenessPercent, asked, answered } = freshness;
  return (
    <section id="freshness">
      <h2>{words.title}</h2>
      <p>
        <ConfirmationLine freshness={freshness} />
      </p>
      <p>
        {words.complete(completenessPercent, filled.length, expected.length)} ·{' '}
        <KeptBy responsible={freshness.responsible} /> ·{' '}
        {asked === 0 ? words.neverAsked : words.asked(asked, answered)}
      </p>
      <MissingFields freshness={freshness} />
      <div className="row no-print">
        {freshness.mayConfirm ? (
          <form method="post" action={path(freshnessPath(subject, id))}>
            <button className="button primary" name="intent" value="confirm" type="submit">
              {words.confirm}
            </button>
          </form>
        ) : null}
        {freshness.mayNote ? (
          <a className="button" href={path(freshnessPath(subject, id))}>
            {words.noteTitle}
          </a>
        ) : null}
        <a href={path('/partners/gaps')}>{words.gaps}</a>
      </div>
      {freshness.mayConfirm ? <p className="help no-print">{words.confirmHelp}</p> : null}
    </section>
  );
}

/** “confirmed 12 March 2026 by its owner”, or where it comes from. */
function ConfirmationLine({ freshness }: { freshness: Freshness }) {
  const words = useWords(directoryWords).freshness;
  const language = useLanguage();
  const { confirmedOn, sourceFile, state } = freshness;
  if (confirmedOn !== null) {
    const said = words.confirmed(formatDay(confirmedOn, language));
    return state === 'fresh' ? (
      <>{said}</>
    ) : (
      <>
        {said} · <span className="tag">{words.states[state]}</span>
      </>
    );
  }
  if (sourceFile === null) return <>{words.neverOwn}</>;
  return (
    <>
      {sourceFile === 'process.md'
        ? words.neverReference
        : words.neverSource(sourceFile.split('_')[0] ?? sourceFile)}
    </>
  );
}

export function KeptBy({ responsible }: Pick<Freshness, 'responsible'>) {
  const words = useWords(directoryWords).freshness;
  const { comma } = useWords(uiWords);
  const path = usePath();
  if (responsible.length === 0) return <>{words.nobody}</>;
  return (
    <>
      {words.responsible}{' '}
      {responsible.map(({ id, names }, at) => (
        <span key={id}>
          {at === 0 ? null : comma}
          <a href={path(`/partners/${id}`)}>
            <ShownName names={names} />
          </a>
        </span>
      ))}
    </>
  );
}

/** Every field that is missing: looked for in vain since a day, or not looked for yet. */
function MissingFields({ freshness: { expected, filled, vain } }: { freshness: Freshness }) {
  const words = useWords(directoryWords);
  const { colon } = useWords(uiWords);
  const missing = expected.filter((field) => !filled.includes(field));
  if (missing.length === 0) return null;
  return (
    <>
      <h3>{words.freshness.missing}</h3>
      <ul className="plain-list">
        {missing.map((field) => {
          const search = vain.find((one) => one.field === field);
          return (
            <li key={field}>
              {words.profileFields[field]}
              {colon}
              {search ? (
                <VainLine search={search} />
              ) : (
                <span className="missing">{words.freshness.notLookedFor}</span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
