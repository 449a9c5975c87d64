import {
  data,
  Outlet,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { languages } from '../../../../shared/language.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { formatDay, formatMoney } from '../../../../ui/format.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { DemoTag, FactList, Paragraphs } from '../../../../ui/record-parts.tsx';
import { grntiName, placeName } from '../../../../shared/vocabulary-names.ts';
import { equipmentWords } from '../../messages/equipment-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import { equipmentEndpoints, type Equipment } from '../contract.ts';
import { EquipmentName, EquipmentTextState } from './equipment-names.tsx';
import { OpeningHours, Specifications } from './equipment-parts.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { one: await load(context, equipmentEndpoints.get, { id: params.id ?? '' }) };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params.id ?? '';
  const sent = await send(context, equipmentEndpoints.move, { id, to: textOfField(form, 'to') });
  if (sent.ok) return redirect(`/${languageFrom(params)}/equipment/${id}`);
  return data({ problem: sent.problem }, { status: sent.problem.status });
}

/** One piece of equipment or service; the room that books it adds free times below. */
export default function EquipmentPage() {
  const { one } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(equipmentWords);
  const language = useLanguage();
  const path = usePath();
  const text = one.texts.find((said) => said.language === one.text.language);
  return (
    <article>
      <title>{one.text.name}</title>
      <p>
        <a href={path('/equipment')}>{words.toList}</a>
      </p>
      <h1>
        <EquipmentName text={one.text} />
      </h1>
      <EquipmentTextState text={one.text} />
      {one.organisation?.isDemo ? (
        <p>
          <DemoTag />
        </p>
      ) : null}
      <ProblemSummary problem={answer?.problem} />
      {text?.description ? <Paragraphs text={text.description} language={text.language} /> : null}
      <Facts one={one} />
      {text?.terms ? (
        <section>
          <h2>{words.terms}</h2>
          <Paragraphs text={text.terms} language={text.language} />
        </section>
      ) : null}
      <Specifications rows={one.specifications} language={one.sourceLanguage} />
      <OpeningHours hours={one.hours} timeZone={one.timeZone} />
      <OtherLanguages one={one} />
      {one.mayEdit ? (
        <p>
          <a className="button" href={path(`/equipment/${one.id}/edit`)}>
            {words.edit}
          </a>
        </p>
      ) : null}
      {one.steps.length > 0 ? (
        <form method="post" className="row" aria-label={words.stateChange}>
          {one.steps.map((to) => (
            <button key={to} className="button" name="to" value={to} type="submit">
              {words.steps[to]}
            </button>
          ))}
        </form>
      ) : null}
      <p className="help">{words.changedOn(formatDay(one.changedAt, language))}</p>
      <Outlet />
    </article>
  );
}

function Facts({ one }: { one: Equipment }) {
  const words = useWords(equipmentWords);
  const language = useLanguage();
  const path = usePath();
  const comma = language === 'zh' ? '、' : ', ';
  const price = one.price
    ? `${formatMoney(one.price.amountMinor, one.price.currency, language)} ${words.perUnit[one.unit]}`
    : one.priceKind === 'fixed'
      ? words.priceSignIn
      : words.priceKinds[one.priceKind];
  return (
    <FactList
      facts={[
        { label: words.state, value: words.states[one.state] },
        { label: words.kind, value: words.kinds[one.kind] },
        { label: words.field, value: grntiName(one.field, language) },
        {
          label: words.owner,
          value: one.organisation && (
            <a href={path(`/partners/${one.organisation.id}`)}>
              <ShownName names={one.organisation.names} />
            </a>
          ),
        },
        {
          label: words.facility,
          value: one.facility && (
            <a href={path(`/facilities/${one.facility.id}`)}>
              <ShownName names={one.facility.names} />
            </a>
          ),
        },
        {
          label: words.region,
          value: one.region && (
            <a href={path(`/places/regions/${one.region}`)}>{placeName(one.region, language)}</a>
          ),
        },
        { label: words.users, value: one.users.map((code) => words.userGroups[code]).join(comma) },
        { label: words.access, value: one.access.map((code) => words.accessTerms[code]).join(comma) },
        { label: words.priceTerms, value: price },
        { label: words.unit, value: words.units[one.unit] },
      ]}
    />
  );
}

function OtherLanguages({ one }: { one: Equipment }) {
  const words = useWords(equipmentWords);
  const ui = useWords(uiWords);
  const path = usePath();
  return (
    <section>
      <h2>{words.texts}</h2>
      <ul className="plain-list">
        {languages.map((language) => {
          const said = one.texts.find((text) => text.language === language);
          return (
            <li key={language}>
              {ui.languageNames[language]}
              {ui.colon}
              {said ? <span lang={language}>{said.name}</span> : null}{' '}
              <span className="help">{said ? words.textStates[said.state] : words.noText}</span>{' '}
              {(language === one.sourceLanguage ? one.mayEdit : one.mayTranslate) ? (
                <a href={path(`/equipment/${one.id}/texts/${language}`)}>{words.writeText}</a>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
