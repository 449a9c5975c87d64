import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send, viewerContext } from '../../../../ui/api-context.ts';
import { SelectField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { equipmentWords } from '../../messages/equipment-words.ts';
import { organisationEndpoints } from '../../organisations/contract.ts';
import { directoryChoices, isToChoose } from '../../web/directory-choices.ts';
import { useShownName } from '../../web/shown-name.tsx';
import { equipmentEndpoints } from '../contract.ts';
import { EquipmentFields } from './equipment-fields.tsx';
import { facilityField, factsOfForm, firstTyped, typedOfForm } from './equipment-form-input.ts';
import { EquipmentWordFields } from './equipment-word-fields.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  const ids = context.get(viewerContext).organisationIds;
  const own = await Promise.all(ids.map((id) => load(context, organisationEndpoints.get, { id })));
  return { own: own.map(({ id, names }) => ({ id, names })) };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = languageFrom(params);
  const words = Object.fromEntries(
    ['organisationId', 'name', 'description', 'terms'].map((name) => [name, textOfField(form, name)]),
  );
  const typed = typedOfForm(form);
  const named = firstTyped(typed);
  const choices = await directoryChoices(context, [facilityField], named, language);
  if (isToChoose(facilityField, named)) return data({ problem: undefined, typed, choices });
  const sent = await send(context, equipmentEndpoints.create, { ...words, ...factsOfForm(form, language) });
  if (sent.ok) return redirect(`/${language}/equipment/${sent.output.id}`);
  return data({ problem: sent.problem, typed, choices }, { status: sent.problem.status });
}

/** Enters equipment as a draft, in the language of the page. */
export default function EquipmentNew() {
  const { own } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(equipmentWords);
  const shown = useShownName();
  const errors = errorsByPath(answer?.problem);
  return (
    <>
      <title>{words.newTitle}</title>
      <h1>{words.newTitle}</h1>
      {own.length === 0 ? (
        <p className="notice">{words.signInToEnter}</p>
      ) : (
        <>
          <p className="help">
            {words.yourText} {words.draftHelp}
          </p>
          <ProblemSummary
            problem={answer?.problem}
            labels={{
              name: words.name,
              field: words.field,
              hours: words.hours,
              price: words.price,
              users: words.users,
              facilityId: words.facility,
            }}
          />
          <form method="post">
            <SelectField
              name="organisationId"
              label={words.owner}
              emptyLabel={null}
              defaultValue={answer?.typed.organisationId?.[0]}
              choices={own.map(({ id, names }) => ({ value: id, label: shown(names) }))}
              errors={errors}
            />
            <EquipmentWordFields
              name={answer?.typed.name?.[0]}
              description={answer?.typed.description?.[0]}
              terms={answer?.typed.terms?.[0]}
              errors={errors}
            />
            <EquipmentFields
              one={undefined}
              typed={answer?.typed}
              choices={answer?.choices}
              errors={errors}
            />
            <button className="button primary" type="submit">
              {words.save}
            </button>
          </form>
        </>
      )}
    </>
  );
}
