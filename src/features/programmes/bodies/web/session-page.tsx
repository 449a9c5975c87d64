import { useActionData, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { Problem } from '../../../../shared/app-error.ts';
import { load } from '../../../../ui/api-context.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { FactList } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { ShownName, useShownName } from '../../../accounts/web/shown-name.tsx';
import { LinkList } from '../../agreements/web/agreement-parts.tsx';
import { bodiesWords } from '../../messages/bodies-words.ts';
import { sessions, type SessionView } from '../session-contract.ts';
import { sessionAction } from './session-action.ts';
import { AddItem, ProtocolItems } from './session-items.tsx';
import { SessionFacts, useSessionName } from './session-row.tsx';
import { SignOff } from './session-sign-off.tsx';

export type Refused = { problem: Problem; typed: Record<string, string> } | undefined;

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { view: await load(context, sessions.get, { id: params['id'] ?? '' }) };
}

export const action = sessionAction;

/** One session: day, delegations, protocol in its languages, agreement of both sides, signature. */
export default function SessionPage() {
  const { view } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof sessionAction>() as Refused;
  const words = useWords(bodiesWords);
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  const nameOfBody = useShownName();
  const nameOf = useSessionName();
  return (
    <>
      <title>{`${nameOf(view)} · ${nameOfBody(view.body.names)}`}</title>
      <p>
        <a href={path(view.body.path)}>
          <ShownName names={view.body.names} />
        </a>
      </p>
      <h1>{nameOf(view)}</h1>
      <SessionFacts session={view} />
      <ProblemSummary
        problem={refused?.problem}
        labels={{
          ownerOrganisationId: words.ownerField,
          dueOn: words.dueOn,
          underId: words.underField,
          continuesId: words.continuesField,
          text: words.textIn,
          language: words.languageField,
          kind: words.itemKind,
          file: words.scanFile,
          signedOn: words.signedOn,
          signatories: words.signTitle,
          'signatories.0.name': words.signatory.cn,
          'signatories.1.name': words.signatory.ru,
        }}
      />
      <Delegations view={view} />
      {view.may.edit ? (
        <div className="row">
          <a className="button" href={path(`/programmes/sessions/${view.id}/edit`)}>
            {words.editSession}
          </a>
          <form method="post">
            <input type="hidden" name="intent" value="announce" />
            <button
              className="button"
              type="submit"
              name="isAnnounced"
              value={view.isAnnounced ? 'no' : 'yes'}
            >
              {view.isAnnounced ? words.withdraw : words.announce}
            </button>
          </form>
        </div>
      ) : null}
      <h2>{words.protocol}</h2>
      {view.items === null ? (
        <p className="notice">{words.protocolHidden}</p>
      ) : (
        <>
          <p className="quiet">
            {words.revision(view.revision)} · {formatMoment(view.changedAt, language, viewer.timeZone)}
          </p>
          {view.items.length === 0 ? <p>{words.nothingYet}</p> : null}
          <ProtocolItems view={view} items={view.items} refused={refused} />
          {view.may.edit ? <AddItem view={view} items={view.items} refused={refused} /> : null}
          {view.items.length > 0 ? <PrintLinks view={view} /> : null}
          <SignOff view={view} refused={refused} />
        </>
      )}
    </>
  );
}

function Delegations({ view }: { view: SessionView }) {
  const words = useWords(bodiesWords);
  const ui = useWords(uiWords);
  return (
    <FactList
      facts={[
        ...(['cn', 'ru'] as const).map((bank) => {
          const found = view.delegations.find((one) => one.bank === bank);
          return {
            label: words.delegation[bank],
            value: found ? (
              <>
                {found.people === null ? null : words.peopleCount(found.people)}
                <LinkList links={found.organisations} />
              </>
            ) : null,
          };
        }),
        { label: words.languages, value: view.languages.map((one) => ui.languageNames[one]).join(ui.comma) },
        { label: words.authentic, value: view.authentic.map((one) => ui.languageNames[one]).join(ui.comma) },
      ]}
    />
  );
}

/** Two languages side by side; every pair of the protocol's. */
function PrintLinks({ view }: { view: SessionView }) {
  const words = useWords(bodiesWords);
  const ui = useWords(uiWords);
  const pairs = view.languages.flatMap((left, at) =>
    view.languages.slice(at + 1).map((right) => [left, right] as const),
  );
  return (
    <p className="quiet">
      {words.printTitle}
      {ui.colon}
      {pairs.map(([left, right]) =>
        (['pdf', 'docx'] as const).map((format) => (
          <span key={`${left} ${right} ${format}`}>
            {' '}
            <a
              href={`/api/programmes/sessions/${view.id}/protocol?left=${left}&right=${right}&format=${format}`}
              download
            >
              {words.print(ui.languageNames[left], ui.languageNames[right], format.toUpperCase())}
            </a>
          </span>
        )),
      )}
    </p>
  );
}
