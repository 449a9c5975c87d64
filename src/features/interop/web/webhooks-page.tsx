import {
  data,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { CheckboxesField, TextField } from '../../../ui/fields.tsx';
import { textOfField } from '../../../ui/form-fields.ts';
import { formatMoment } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../ui/problem-summary.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { harvestKinds } from '../harvest/kinds.ts';
import { webhookWords } from '../messages/webhook-words.ts';
import { webhookEndpoints, type Webhook } from '../webhooks/contract.ts';
import { SecretNotice } from './secret-notice.tsx';

export function loader({ context }: LoaderFunctionArgs) {
  return load(context, webhookEndpoints.list, {});
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const intent = form.get('intent');
  const id = textOfField(form, 'id');
  if (intent === 'pause' || intent === 'resume') {
    const state = intent === 'pause' ? ('paused' as const) : ('active' as const);
    const sent = await send(context, webhookEndpoints.change, { id, state });
    return sent.ok
      ? null
      : data({ problem: sent.problem, values: undefined }, { status: sent.problem.status });
  }
  if (intent === 'remove') {
    const sent = await send(context, webhookEndpoints.remove, { id });
    return sent.ok
      ? null
      : data({ problem: sent.problem, values: undefined }, { status: sent.problem.status });
  }
  const values = {
    address: textOfField(form, 'address'),
    kinds: harvestKinds.filter((kind) => form.getAll('kinds').includes(kind)),
    fields: textOfField(form, 'fields'),
  };
  const fields = values.fields.split(/[\s,;，；、]+/).filter(Boolean);
  const sent = await send(context, webhookEndpoints.create, { ...values, fields });
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  return { secret: sent.output.secret };
}

/** The addresses of one's programs that are told of changes of public records. */
export default function WebhooksPage() {
  const { items } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(webhookWords);
  const problem = answer && 'problem' in answer ? answer.problem : undefined;
  const values = answer && 'values' in answer ? answer.values : undefined;
  const errors = errorsByPath(problem);
  return (
    <>
      <title>{`${words.title} · ${words.siteName}`}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {answer && 'secret' in answer ? (
        <SecretNotice title={words.secretTitle} note={words.secretOnce} secret={answer.secret} />
      ) : null}
      <ProblemSummary
        problem={problem}
        labels={{ address: words.address, kinds: words.kindsLabel, fields: words.fieldsLabel }}
      />
      {items.length === 0 ? (
        <p className="notice">{words.none}</p>
      ) : (
        <ul className="record-list">
          {items.map((webhook) => (
            <WebhookItem key={webhook.id} webhook={webhook} />
          ))}
        </ul>
      )}
      {items.length === 0 ? null : <ExportLinks path="/api/exports/webhooks" />}
      <h2>{words.addTitle}</h2>
      <form method="post">
        <TextField
          name="address"
          type="url"
          label={words.address}
          help={words.addressHelp}
          maxLength={500}
          required
          defaultValue={values?.address}
          errors={errors}
        />
        <CheckboxesField
          name="kinds"
          label={words.kindsLabel}
          choices={harvestKinds.map((value) => ({ value, label: words.kinds[value] }))}
          defaultValues={values?.kinds ?? ['offer', 'request']}
          errors={errors}
        />
        <TextField
          name="fields"
          label={words.fieldsLabel}
          help={words.fieldsHelp}
          maxLength={200}
          defaultValue={values?.fields}
          errors={errors}
        />
        <button className="button primary" type="submit">
          {words.add}
        </button>
      </form>
      <h2>{words.howTitle}</h2>
      <p>{words.how}</p>
    </>
  );
}

function WebhookItem({ webhook }: { webhook: Webhook }) {
  const words = useWords(webhookWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const momentOf = (iso: string) => formatMoment(iso, language, timeZone);
  return (
    <li>
      <h3>
        <a href={path(`/desk/webhooks/${webhook.id}`)} className="address">
          {webhook.address}
        </a>
      </h3>
      <ul className="facts-line">
        <li>{words.states[webhook.state]}</li>
        {webhook.kinds.map((kind) => (
          <li key={kind}>{words.kinds[kind]}</li>
        ))}
        <li>{webhook.fields.length === 0 ? words.allFields : webhook.fields.join(' ')}</li>
        <li>
          {webhook.lastDeliveredAt === null
            ? words.neverDelivered
            : words.lastDelivered(momentOf(webhook.lastDeliveredAt))}
        </li>
        {webhook.failedSince === null ? null : <li>{words.failing(momentOf(webhook.failedSince))}</li>}
      </ul>
      <form method="post" className="row">
        <input type="hidden" name="id" value={webhook.id} />
        <button
          className="button"
          type="submit"
          name="intent"
          value={webhook.state === 'active' ? 'pause' : 'resume'}
        >
          {webhook.state === 'active' ? words.pause : words.resume}
        </button>
        <button className="button" type="submit" name="intent" value="remove">
          {words.remove}
        </button>
      </form>
    </li>
  );
}
