import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { CheckboxesField, SelectField, TextAreaField } from '../../../../ui/fields.tsx';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { BankMark, SpokenText } from '../../../../ui/record-parts.tsx';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { useLabels } from '../../../catalogue/web/labels.ts';
import { interestScreenWords } from '../../messages/interest-screen-words.ts';
import { interestEndpoints } from '../contract.ts';
import { answerCharactersMax, endUseCharactersMax, whoCharactersMax } from '../vocabulary.ts';
import { firstOf, typedValues, type TypedValues } from './form-values.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const kind = params.get('kind') === 'request' ? 'request' : 'offer';
  return { form: await load(context, interestEndpoints.form, { kind, id: params.get('id') ?? '' }) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = languageFrom(params);
  const sent = await send(context, interestEndpoints.send, {
    ...inputFromPairs(form.entries() as Iterable<[string, unknown]>),
    language,
  });
  if (!sent.ok) {
    return data({ problem: sent.problem, values: typedValues(form) }, { status: sent.problem.status });
  }
  return redirect(`/${language}/interests/${sent.output.id}?sent=1`);
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>['form'];

/** The structured form of an interest, in the sender's own language. */
export default function InterestForm() {
  const { form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(interestScreenWords);
  const path = usePath();
  const { listing, receiver, organisations } = form;
  return (
    <>
      <title>{`${words.newTitle} · ${words.siteName}`}</title>
      <p>
        <a href={path(`/${listing.kind}s/${listing.id}`)}>
          {words.inRecord} {listing.number}
        </a>
      </p>
      <h1>{words.newTitle}</h1>
      <p>
        <strong>
          <SpokenText {...listing.title} />
        </strong>
      </p>
      <ul className="facts-line">
        <li>
          <BankMark country={receiver.country} />
        </li>
        {receiver.isAnonymous ? <li>{words.anonymousSide}</li> : null}
        <li>{receiver.hasBroker ? words.receiverWithBroker : words.receiverAlone}</li>
      </ul>
      <p className="help">{words.newLead}</p>
      {organisations.length === 0 ? (
        <p className="notice warn">
          {words.noOrganisation} <a href={path('/profile')}>{words.toOrganisations}</a>
        </p>
      ) : (
        <SendForm form={form} values={answer?.values} problem={answer?.problem} />
      )}
    </>
  );
}

type Problem = Parameters<typeof ProblemSummary>[0]['problem'];

function SendForm({
  form,
  values,
  problem,
}: {
  form: Loaded;
  values: TypedValues | undefined;
  problem: Problem;
}) {
  const words = useWords(interestScreenWords);
  const path = usePath();
  const labels = useLabels();
  const shown = useShownName();
  const { listing, organisations, brokers } = form;
  const errors = errorsByPath(problem);
  const value = (name: string) => firstOf(values, name);
  const openId = problem?.params?.['interestId'];
  return (
    <>
      <ProblemSummary
        problem={problem}
        labels={{
          organisationId: words.onBehalfOf,
          who: words.who,
          cooperationTypes: words.cooperation,
          unclear: words.unclear,
          offer: words.offer,
          endUse: words.endUse,
          brokerId: words.broker,
        }}
      />
      {openId ? (
        <p>
          <a href={path(`/interests/${openId}`)}>
            {words.openAlready(String(problem?.params?.['number'] ?? ''))}
          </a>
        </p>
      ) : null}
      <form method="post">
        <input type="hidden" name="kind" value={listing.kind} />
        <input type="hidden" name="id" value={listing.id} />
        <SelectField
          name="organisationId"
          label={words.onBehalfOf}
          help={words.onBehalfOfHelp}
          mark="required"
          errors={errors}
          emptyLabel={organisations.length === 1 ? null : undefined}
          defaultValue={value('organisationId') ?? (organisations.length === 1 ? organisations[0]?.id : '')}
          choices={organisations.map(({ id, name, open }) => ({
            value: id,
            label: open ? `${shown(name)} (${words.openAlready(open.number)})` : shown(name),
          }))}
        />
        <TextAreaField
          name="who"
          label={words.who}
          help={words.whoHelp}
          mark="required"
          rows={3}
          maxLength={whoCharactersMax}
          errors={errors}
          defaultValue={value('who')}
        />
        <CheckboxesField
          name="cooperationTypes"
          label={words.cooperation}
          mark="required"
          errors={errors}
          defaultValues={values?.['cooperationTypes']}
          choices={listing.cooperationTypes.map((type) => ({
            value: type,
            label: labels.of('cooperationType', type),
          }))}
        />
        <TextAreaField
          name="offer"
          label={words.offer}
          help={words.offerHelp}
          mark="required"
          rows={4}
          maxLength={answerCharactersMax}
          errors={errors}
          defaultValue={value('offer')}
        />
        <TextAreaField
          name="unclear"
          label={words.unclear}
          help={words.unclearHelp}
          mark="optional"
          rows={4}
          maxLength={answerCharactersMax}
          errors={errors}
          defaultValue={value('unclear')}
        />
        <TextAreaField
          name="endUse"
          label={words.endUse}
          help={words.endUseHelp}
          mark="required"
          rows={2}
          maxLength={endUseCharactersMax}
          errors={errors}
          defaultValue={value('endUse')}
        />
        <SelectField
          name="brokerId"
          label={words.broker}
          help={words.brokerHelp}
          mark="optional"
          errors={errors}
          emptyLabel={words.noBroker}
          defaultValue={value('brokerId')}
          choices={brokers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <label className="choice">
          <input
            type="checkbox"
            name="isAnonymous"
            value="yes"
            defaultChecked={value('isAnonymous') === 'yes'}
          />
          <span>{words.anonymous}</span>
        </label>
        <p className="help">{words.anonymousHelp}</p>
        <p>
          <button className="button primary" type="submit">
            {words.send}
          </button>
        </p>
      </form>
    </>
  );
}
