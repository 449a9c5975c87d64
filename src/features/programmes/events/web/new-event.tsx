import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { languages, type Language } from '../../../../shared/language.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { personEndpoints } from '../../../accounts/people/contract.ts';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { templateOf } from '../../messages/event-templates.ts';
import { eventWords } from '../../messages/events-words.ts';
import { eventEndpoints } from '../contract.ts';
import { eventTemplates, templateNamed, templateNames, typedOfTemplate } from '../templates.ts';
import { bodyMax, chosenKinds, titleMax } from '../vocabulary.ts';
import { EventFields } from './event-fields.tsx';
import { organiserChoices } from './organiser-choices.ts';
import { factsOfTyped, typedOfForm, type Typed } from './typed-event.ts';
import { FindOrganisers } from './organiser-fields.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { mayCreate } = await load(context, eventEndpoints.mine, { pageSize: 1 });
  const asked = new URL(request.url).searchParams;
  const kind = chosenKinds.find((one) => one === asked.get('kind'));
  const { memberships } = await load(context, personEndpoints.me, {});
  const own = memberships.map(({ organisation: { id, names } }) => ({ id, names }));
  return { mayCreate, kind, own, template: templateNamed(asked.get('template')) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const typed = typedOfForm(await request.formData());
  const choices = await organiserChoices(context, typed, languageFrom(params));
  if (typed['find'] !== undefined) return data({ problem: undefined, typed, choices });
  const texts = Object.fromEntries(
    languages.map((one) => [
      one,
      { title: typed[`texts.${one}.title`] ?? '', body: typed[`texts.${one}.body`] ?? '' },
    ]),
  );
  const { language, organisationId } = typed;
  const wish = { ...factsOfTyped(typed), language, organisationId, texts };
  const sent = await send(context, eventEndpoints.create, wish);
  if (!sent.ok) return data({ problem: sent.problem, typed, choices }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/events/${sent.output.id}`);
}

/** A new event: the structure of its kind stands there already, in both languages. */
export default function NewEvent() {
  const { mayCreate, kind, own, template } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(eventWords);
  const { languageNames } = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const shown = useShownName();
  const errors = errorsByPath(answer?.problem);
  const begun = template ? typedOfTemplate(template) : { ...(kind && { kind }), isPublic: 'on' };
  const typed: Typed = answer?.typed ?? begun;
  const structure = template === 'delegation' ? template : template ? eventTemplates[template].kind : kind;
  const order: Language[] = [language, ...languages.filter((one) => one !== language)];
  const labels = {
    ...{ kind: words.kind, begins: words.begins, ends: words.ends, timeZone: words.timeZone },
    ...{ city: words.city, region: words.region, onlineUrl: words.onlineUrl, capacity: words.capacity },
    ...Object.fromEntries(languages.map((one) => [`texts.${one}.title`, words.titleIn(languageNames[one])])),
  };
  return (
    <div className="narrow">
      <title>{`${words.newTitle} · ${words.siteName}`}</title>
      <p>
        <a href={path('/desk/events')}>{words.deskTitle}</a>
      </p>
      <h1>{words.newTitle}</h1>
      {mayCreate ? (
        <>
          <form method="get" className="inline-fields">
            <SelectField
              name="template"
              label={words.template}
              defaultValue={template}
              choices={templateNames.map((value) => ({ value, label: words.templates[value] }))}
            />
            <button className="button" type="submit">
              {words.applyTemplate}
            </button>
          </form>
          <form method="post">
            <ProblemSummary problem={answer?.problem} labels={labels} />
            <SelectField
              name="language"
              label={words.authorLanguage}
              emptyLabel={null}
              defaultValue={answer?.typed['language'] ?? language}
              choices={languages.map((value) => ({ value, label: languageNames[value] }))}
            />
            {own.length === 0 ? null : (
              <SelectField
                name="organisationId"
                label={words.ownerOrganisation}
                help={words.ownerHelp}
                emptyLabel={words.noOrganisation}
                errors={errors}
                defaultValue={answer?.typed['organisationId']}
                choices={own.map(({ id, names }) => ({ value: id, label: shown(names) }))}
              />
            )}
            {order.map((one) => (
              <section key={one}>
                <TextField
                  name={`texts.${one}.title`}
                  label={words.titleIn(languageNames[one])}
                  mark={one === language ? 'required' : 'optional'}
                  lang={one}
                  errors={errors}
                  defaultValue={answer?.typed[`texts.${one}.title`]}
                  maxLength={titleMax}
                />
                <TextAreaField
                  name={`texts.${one}.body`}
                  label={words.textIn(languageNames[one])}
                  lang={one}
                  errors={errors}
                  defaultValue={
                    answer?.typed[`texts.${one}.body`] ??
                    (structure === undefined ? '' : templateOf(structure, one))
                  }
                  maxLength={bodyMax}
                  rows={8}
                />
              </section>
            ))}
            <EventFields
              key={template ?? kind}
              typed={typed}
              errors={errors}
              choices={answer?.choices ?? {}}
            />
            <div className="row">
              <button className="button primary" type="submit">
                {words.save}
              </button>
              <FindOrganisers />
            </div>
          </form>
        </>
      ) : (
        <p className="notice">{words.errors['programmes.event.creatorsOnly']}</p>
      )}
    </div>
  );
}
