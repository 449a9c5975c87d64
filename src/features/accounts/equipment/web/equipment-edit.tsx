import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { equipmentWords } from '../../messages/equipment-words.ts';
import { directoryChoices, isToChoose } from '../../web/directory-choices.ts';
import { equipmentEndpoints } from '../contract.ts';
import { EquipmentFields } from './equipment-fields.tsx';
import { facilityField, factsOfForm, firstTyped, typedOfForm } from './equipment-form-input.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const one = await load(context, equipmentEndpoints.get, { id: params.id ?? '' });
  if (!one.mayEdit) throw data(null, { status: 403 });
  const kept = { facilityId: one.facility?.id };
  return { one, choices: await directoryChoices(context, [facilityField], kept, languageFrom(params)) };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params.id ?? '';
  const typed = typedOfForm(form);
  const named = firstTyped(typed);
  const choices = await directoryChoices(context, [facilityField], named, languageFrom(params));
  if (isToChoose(facilityField, named)) return data({ problem: undefined, typed, choices });
  const facts = factsOfForm(form, languageFrom(params));
  const revision = textOfField(form, 'revision');
  const sent = await send(context, equipmentEndpoints.save, { id, revision, ...facts });
  if (sent.ok) return redirect(`/${languageFrom(params)}/equipment/${id}`);
  return data({ problem: sent.problem, typed, choices }, { status: sent.problem.status });
}

/** The facts of equipment; its words are written by language. */
export default function EquipmentEdit() {
  const { one, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(equipmentWords);
  const path = usePath();
  return (
    <>
      <title>{`${words.editTitle}: ${one.text.name}`}</title>
      <p>
        <a href={path(`/equipment/${one.id}`)}>{one.text.name}</a>
      </p>
      <h1>{words.editTitle}</h1>
      <ProblemSummary problem={answer?.problem} labels={labelsOf(words)} />
      <form method="post">
        <input type="hidden" name="revision" value={one.revision} />
        <EquipmentFields
          one={one}
          typed={answer?.typed}
          choices={answer?.choices ?? choices}
          errors={errorsByPath(answer?.problem)}
        />
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </>
  );
}

function labelsOf(words: (typeof equipmentWords)['en']): Record<string, string> {
  const { kind, field, timeZone, users, access, price, unit, hours, specifications } = words;
  return {
    ...{ kind, field, timeZone, users, access, price, unit, hours, specifications },
    facilityId: words.facility,
    priceKind: words.priceTerms,
  };
}
