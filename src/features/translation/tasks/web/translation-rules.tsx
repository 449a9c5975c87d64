import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { taskWords } from '../../messages/task-words.ts';
import { ruleEndpoints, type RuleView } from '../rule-table/contract.ts';
import { methods } from '../vocabulary.ts';
import type { Answer } from './step-forms.tsx';
import { useKindName, usePairName } from './task-parts.tsx';
import { TaskTabs } from './task-tabs.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  return load(context, ruleEndpoints.list, {});
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = Object.fromEntries(await request.formData()) as Record<string, string>;
  const fields = (values['fields'] ?? '').split(/\s+/).filter((field) => field !== '');
  const { isActive, ...rest } = values;
  const sent = await send(context, ruleEndpoints.save, { ...rest, fields, isActive: isActive === 'yes' });
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  return redirect(`${new URL(request.url).pathname}#${keyOf(sent.output)}`);
}

function keyOf(rule: { room?: string; kind?: string; from?: string; to?: string }): string {
  return `rule-${rule.room}-${rule.kind}-${rule.from}-${rule.to}`;
}

/** Which texts are translated by whom and how soon. */
export default function TranslationRules() {
  const { rules } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(taskWords);
  const kindName = useKindName();
  const kinds = [...new Set(rules.map(({ room, kind }) => `${room}/${kind}`))];
  return (
    <>
      <title>{`${words.rulesTitle} · ${words.siteName}`}</title>
      <h1>{words.rulesTitle}</h1>
      <TaskTabs />
      <p className="reading">{words.rulesLead}</p>
      {kinds.map((kind) => (
        <section key={kind}>
          <h2 className="sentence">{kindName(kind)}</h2>
          {rules
            .filter((rule) => `${rule.room}/${rule.kind}` === kind)
            .map((rule) => (
              <RuleForm
                key={keyOf(rule)}
                rule={rule}
                answer={answer && keyOf(answer.values) === keyOf(rule) ? answer : undefined}
              />
            ))}
        </section>
      ))}
    </>
  );
}

function RuleForm({ rule, answer }: { rule: RuleView; answer: Answer }) {
  const words = useWords(taskWords);
  const ui = useWords(uiWords);
  const pairName = usePairName();
  const errors = errorsByPath(answer?.problem);
  const value = (name: string, stored: string) => answer?.values[name] ?? stored;
  const said = [
    rule.isActive ? words.methods[rule.method] : words.resting,
    `${words.basePriority}${ui.colon}${rule.basePriority}`,
    `${words.daysUntilDue}${ui.colon}${rule.daysUntilDue}`,
    `${words.fields}${ui.colon}${rule.fields.join(', ') || words.allFields}`,
  ];
  return (
    <details id={keyOf(rule)} open={answer !== undefined}>
      <summary>
        <strong>{pairName(rule.from, rule.to)}</strong> <span className="quiet">{said.join(' · ')}</span>
      </summary>
      <form method="post" action={`#${keyOf(rule)}`}>
        <ProblemSummary
          problem={answer?.problem}
          labels={{
            basePriority: words.basePriority,
            daysUntilDue: words.daysUntilDue,
            fields: words.fields,
            method: words.method,
          }}
        />
        {(['room', 'kind', 'from', 'to'] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={rule[name]} />
        ))}
        <SelectField
          name="method"
          label={words.method}
          emptyLabel={null}
          choices={methods.map((method) => ({ value: method, label: words.methods[method] }))}
          defaultValue={value('method', rule.method)}
          errors={errors}
        />
        <TextField
          name="basePriority"
          type="number"
          label={words.basePriority}
          defaultValue={value('basePriority', String(rule.basePriority))}
          errors={errors}
        />
        <TextField
          name="daysUntilDue"
          type="number"
          label={words.daysUntilDue}
          defaultValue={value('daysUntilDue', String(rule.daysUntilDue))}
          errors={errors}
        />
        <TextAreaField
          name="fields"
          label={words.fields}
          help={words.fieldsHelp}
          rows={3}
          defaultValue={value('fields', rule.fields.join('\n'))}
          errors={errors}
        />
        <label className="choice">
          <input type="checkbox" name="isActive" value="yes" defaultChecked={rule.isActive} />
          <span>{words.isActive}</span>
        </label>
        <button className="button" type="submit">
          {words.save}
        </button>
      </form>
    </details>
  );
}
