import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { languages } from '../../../../shared/language.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { organisationEndpoints } from '../../../accounts/organisations/contract.ts';
import { ShownName, useShownName } from '../../../accounts/web/shown-name.tsx';
import { typedOf } from '../../web/money-of-form.ts';
import { projectEndpoints } from '../contract.ts';
import { goalMax, summaryMax, titleMax } from '../vocabulary.ts';
import { useProjectWords } from './project-names.tsx';

const partnersShown = 30;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const value = (name: string) => params.get(name) ?? '';
  const start = await load(context, projectEndpoints.start, {
    interest: value('interest'),
    kind: value('kind'),
    listing: value('listing'),
  });
  const q = value('q').trim();
  const banks = start.own.map(({ country }) => (country === 'CN' ? 'RU' : 'CN'));
  const found = [];
  for (const country of q === '' ? [] : [...new Set(banks)]) {
    const wish = { q, country, state: 'verified', pageSize: partnersShown } as const;
    found.push(...(await load(context, organisationEndpoints.list, wish)).items);
  }
  return { start, q, partners: found, kind: value('kind'), listing: value('listing') };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const typed = typedOf(await request.formData());
  const sent = await send(context, projectEndpoints.create, typed);
  if (!sent.ok) return data({ problem: sent.problem, typed }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/projects/${sent.output.project?.id ?? ''}`);
}

/** Proposing a project: from an interest, from a record, or freely to an organisation of the other bank. */
export default function NewProject() {
  const { start } = useLoaderData<typeof loader>();
  const words = useProjectWords();
  const path = usePath();
  const existing = start.interest?.projectId;
  return (
    <>
      <title>{`${words.newTitle} · ${words.siteName}`}</title>
      <p>
        <a href={path('/desk/projects')}>{words.mine}</a>
      </p>
      <h1>{words.newTitle}</h1>
      <p className="reading">{words.newLead}</p>
      {existing ? (
        <p className="notice">
          {words.hasProject} <a href={path(`/projects/${existing}`)}>{words.openProject}</a>
        </p>
      ) : start.interest === null && start.own.length === 0 ? (
        <p className="notice">{words.noOrganisation}</p>
      ) : (
        <>
          {start.interest === null ? <FindPartner /> : null}
          <NewForm />
        </>
      )}
    </>
  );
}

/** A form of its own: finding asks nothing of the other one. */
function FindPartner() {
  const { start, q, partners, kind, listing } = useLoaderData<typeof loader>();
  const words = useProjectWords();
  if (start.partner !== null) return null;
  return (
    <form className="inline-fields" role="search">
      {listing === '' ? null : (
        <>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="listing" value={listing} />
        </>
      )}
      <TextField name="q" type="search" label={words.findPartner} defaultValue={q} maxLength={200} />
      <button className="button" type="submit">
        {words.find}
      </button>
      {q !== '' && partners.length === 0 ? <p className="help">{words.noPartner}</p> : null}
    </form>
  );
}

function NewForm() {
  const { start, partners, kind, listing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useProjectWords();
  const ui = useWords(uiWords);
  const language = useLanguage();
  const shown = useShownName();
  const errors = errorsByPath(answer?.problem);
  const typed = answer?.typed ?? {};
  const choices = start.partner === null ? partners : [start.partner];
  if (start.interest === null && choices.length === 0) return <p className="notice">{words.choosePartner}</p>;
  const labels = {
    ownOrganisationId: words.own,
    partnerOrganisationId: words.partner,
    title: words.title,
    goal: words.goal,
    summary: words.summary,
    language: words.language,
  };
  return (
    <form method="post">
      <ProblemSummary problem={answer?.problem} labels={labels} />
      {start.interest === null ? (
        <>
          <SelectField
            name="ownOrganisationId"
            label={words.own}
            mark="required"
            emptyLabel={null}
            errors={errors}
            defaultValue={typed['ownOrganisationId']}
            choices={start.own.map(({ id, names }) => ({ value: id, label: shown(names) }))}
          />
          <SelectField
            name="partnerOrganisationId"
            label={words.partner}
            help={words.asks}
            mark="required"
            emptyLabel={null}
            errors={errors}
            defaultValue={typed['partnerOrganisationId']}
            choices={choices.map(({ id, names }) => ({ value: id, label: shown(names) }))}
          />
          {listing === '' ? null : (
            <>
              <input type="hidden" name="listingKind" value={kind} />
              <input type="hidden" name="listingId" value={listing} />
            </>
          )}
        </>
      ) : (
        <>
          <input type="hidden" name="interestId" value={start.interest.id} />
          <p>
            {words.fromInterest}
            {words.colon}
            {start.interest.number}
          </p>
        </>
      )}
      {start.listing === null ? null : (
        <p>
          {words.fromListing}
          {words.colon}
          <ShownName names={{ [start.title?.language ?? 'en']: start.listing.title }} />
        </p>
      )}
      <SelectField
        name="language"
        label={words.language}
        mark="required"
        emptyLabel={null}
        defaultValue={typed['language'] ?? language}
        errors={errors}
        choices={languages.map((value) => ({ value, label: ui.languageNames[value] }))}
      />
      <TextField
        name="title"
        label={words.title}
        mark="required"
        maxLength={titleMax}
        errors={errors}
        defaultValue={typed['title'] ?? (start.title?.language === language ? start.title.text : undefined)}
      />
      <TextAreaField
        name="goal"
        label={words.goal}
        maxLength={goalMax}
        errors={errors}
        defaultValue={typed['goal']}
      />
      <TextAreaField
        name="summary"
        label={words.summary}
        maxLength={summaryMax}
        rows={8}
        errors={errors}
        defaultValue={typed['summary']}
      />
      <button className="button primary" type="submit">
        {words.propose}
      </button>
    </form>
  );
}
