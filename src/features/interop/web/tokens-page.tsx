import {
  data,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { addDays, dayOf } from '../../../shared/day.ts';
import { load, send } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { CheckboxesField, TextField } from '../../../ui/fields.tsx';
import { textOfField } from '../../../ui/form-fields.ts';
import { formatMoment } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../ui/problem-summary.tsx';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { tokenWords } from '../messages/token-words.ts';
import { sayScope } from '../messages/say-scope.ts';
import {
  apiParts,
  tokenEndpoints,
  tokenScopes,
  wideScopes,
  type Token,
  type TokenScope,
} from '../tokens/contract.ts';
import { SecretNotice } from './secret-notice.tsx';

const proposedDays = 90;

export async function loader({ context }: LoaderFunctionArgs) {
  const proposedDay = addDays(dayOf(new Date()), proposedDays);
  return { ...(await load(context, tokenEndpoints.list, {})), proposedDay };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  if (form.get('intent') === 'revoke') {
    const sent = await send(context, tokenEndpoints.revoke, { id: textOfField(form, 'id') });
    return sent.ok
      ? null
      : data({ problem: sent.problem, values: undefined }, { status: sent.problem.status });
  }
  const values = {
    name: textOfField(form, 'name'),
    scopes: tokenScopes.filter((scope) => form.getAll('scopes').includes(scope)),
    expiresOn: textOfField(form, 'expiresOn'),
  };
  const sent = await send(context, tokenEndpoints.create, values);
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  return { secret: sent.output.secret };
}

/** What one lets programs do in one's name; a new token is shown once. */
export default function TokensPage() {
  const { items, proposedDay } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(tokenWords);
  const path = usePath();
  const problem = answer && 'problem' in answer ? answer.problem : undefined;
  const values = answer && 'values' in answer ? answer.values : undefined;
  const errors = errorsByPath(problem);
  return (
    <>
      <title>{`${words.title} · ${words.siteName}`}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p>
        <a href={path('/api')}>{words.reference}</a>
      </p>
      {answer && 'secret' in answer ? (
        <SecretNotice title={words.secretTitle} note={words.secretOnce} secret={answer.secret} />
      ) : null}
      <ProblemSummary
        problem={problem}
        labels={{ name: words.name, scopes: words.scopesLabel, expiresOn: words.expiresOn }}
      />
      {items.length === 0 ? <p className="notice">{words.none}</p> : <TokenTable tokens={items} />}
      {items.length === 0 ? null : <ExportLinks path="/api/exports/tokens" />}
      <p className="help">{words.use}</p>
      <h2>{words.addTitle}</h2>
      <form method="post">
        <TextField
          name="name"
          label={words.name}
          maxLength={100}
          required
          defaultValue={values?.name}
          errors={errors}
        />
        <CheckboxesField
          name="scopes"
          label={words.scopesLabel}
          choices={wideScopes.map((value) => ({ value, label: words.scopes[value] }))}
          defaultValues={values?.scopes ?? ['read']}
          errors={errors}
        />
        <PartScopes chosen={values?.scopes ?? []} />
        <TextField
          name="expiresOn"
          type="date"
          label={words.expiresOn}
          required
          defaultValue={values?.expiresOn ?? proposedDay}
          errors={errors}
        />
        <button className="button primary" type="submit">
          {words.make}
        </button>
      </form>
    </>
  );
}

/** Scopes within single parts of the API, for programs that need no more. */
function PartScopes({ chosen }: { chosen: readonly TokenScope[] }) {
  const words = useWords(tokenWords);
  const isChosen = (scope: string) => (chosen as readonly string[]).includes(scope);
  return (
    <details open={chosen.some((scope) => scope.includes(':'))}>
      <summary>{words.partsTitle}</summary>
      <p className="help">{words.partsLead}</p>
      <ScrollBox label={words.partsTitle}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              {wideScopes.map((scope) => (
                <th key={scope} scope="col">
                  {words.partScopes[scope]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {apiParts.map((part) => (
              <tr key={part}>
                <th scope="row">
                  <code>{part}</code>
                </th>
                {wideScopes.map((scope) => (
                  <td key={scope}>
                    <input
                      type="checkbox"
                      name="scopes"
                      value={`${part}:${scope}`}
                      defaultChecked={isChosen(`${part}:${scope}`)}
                      aria-label={words.inPart(part, words.partScopes[scope])}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}

function TokenTable({ tokens }: { tokens: readonly Token[] }) {
  const words = useWords(tokenWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const { columns } = words;
  return (
    <ScrollBox label={words.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.scopes}</th>
            <th scope="col">{columns.expires}</th>
            <th scope="col">{columns.used}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row">{token.name}</th>
              <td>
                <ul className="plain-list">
                  {token.scopes.map((scope) => (
                    <li key={scope}>{sayScope(scope, words)}</li>
                  ))}
                </ul>
              </td>
              <td>{formatMoment(token.expiresAt, language, timeZone)}</td>
              <td>
                {token.lastUsedAt ? formatMoment(token.lastUsedAt, language, timeZone) : words.neverUsed}
              </td>
              <td>
                {words.states[token.state]}
                {token.state === 'active' ? (
                  <form method="post">
                    <input type="hidden" name="id" value={token.id} />
                    <button
                      className="button"
                      type="submit"
                      name="intent"
                      value="revoke"
                      aria-label={`${words.revoke} ${token.name}`}
                    >
                      {words.revoke}
                    </button>
                  </form>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
