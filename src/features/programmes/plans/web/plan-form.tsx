import { languages } from '../../../../shared/language.ts';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { load, type PageContext } from '../../../../ui/api-context.ts';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { planWords } from '../../messages/plans-words.ts';
import { planEndpoints, type Plan, type PlanBrief } from '../contract.ts';
import { isPublic } from '../rules.ts';
import { degrees, planKinds, planStatuses, type PlanKind, type PlanStatus } from '../vocabulary.ts';

const lines = [
  'kind',
  'status',
  'starts',
  'ends',
  'continuesId',
  'degree',
  'teachingLanguages',
  'accreditationCn',
  'accreditationRu',
  'quotaCn',
  'quotaRu',
  'actualCn',
  'actualRu',
  'countedOn',
  'names.zh',
  'names.ru',
  'names.en',
] as const;
export type TypedPlan = Partial<Record<(typeof lines)[number], string>>;

/** What was typed, to be shown again where it was refused. */
export function typedPlan(form: FormData): TypedPlan {
  return Object.fromEntries(lines.map((name) => [name, textOfField(form, name)]));
}

/** The input of the endpoint from what was typed. */
export function planInput(typed: TypedPlan) {
  return {
    names: { zh: typed['names.zh'], ru: typed['names.ru'], en: typed['names.en'] },
    kind: (typed.kind ?? '') as PlanKind,
    status: (typed.status ?? '') as PlanStatus,
    starts: typed.starts,
    ends: typed.ends,
    continuesId: typed.continuesId,
    degree: typed.degree,
    teachingLanguages: typed.teachingLanguages ?? '',
    accreditationCn: typed.accreditationCn ?? '',
    accreditationRu: typed.accreditationRu ?? '',
    quotaCn: typed.quotaCn,
    quotaRu: typed.quotaRu,
    actualCn: typed.actualCn,
    actualRu: typed.actualRu,
    countedOn: typed.countedOn,
  };
}

/** A plan as the form shows it. */
export function planAsTyped({ names, details, ...plan }: Plan): TypedPlan {
  const number = (value: number | null) => (value === null ? '' : String(value));
  return {
    kind: plan.kind,
    status: plan.status,
    starts: plan.starts ?? '',
    ends: plan.ends ?? '',
    continuesId: plan.continuesId ?? '',
    degree: details.degree ?? '',
    teachingLanguages: details.teachingLanguages,
    accreditationCn: details.accreditationCn,
    accreditationRu: details.accreditationRu,
    quotaCn: number(details.quotaCn),
    quotaRu: number(details.quotaRu),
    actualCn: number(details.actualCn),
    actualRu: number(details.actualRu),
    countedOn: details.countedOn ?? '',
    'names.zh': names.zh ?? '',
    'names.ru': names.ru ?? '',
    'names.en': names.en ?? '',
  };
}

/** Labels by path, for the summary of refusals. */
export function usePlanLabels(): Record<string, string> {
  const words = useWords(planWords);
  return {
    'names.zh': words.name.zh,
    'names.ru': words.name.ru,
    'names.en': words.name.en,
    kind: words.kind,
    status: words.status,
    starts: words.starts,
    ends: words.ends,
    continuesId: words.continues,
    countedOn: words.countedOn,
    quotaCn: words.quotaCn,
    quotaRu: words.quotaRu,
    actualCn: words.actualCn,
    actualRu: words.actualRu,
  };
}

export type Continuable = Pick<PlanBrief, 'id' | 'names'>;

/** Plans that may be continued, by name; what was chosen before stays to be chosen. */
export async function loadContinuable(context: PageContext, plan?: Plan): Promise<Continuable[]> {
  const { items } = await load(context, planEndpoints.list, { pageSize: 100 });
  const known = items.filter(({ id, standing }) => id !== plan?.id && isPublic(standing));
  const { continuesId = null, continues = null } = plan ?? {};
  const isKnown = continuesId === null || known.some(({ id }) => id === continuesId);
  return isKnown || !continues ? known : [{ id: continuesId, names: continues.names }, ...known];
}

/** Names, kind, state and period of a plan; education and exchanges have fields of their own. */
export function PlanForm({
  typed,
  errors,
  continuable,
  revision,
}: {
  typed: TypedPlan;
  continuable: readonly Continuable[];
  errors: Readonly<Record<string, string>>;
  revision?: number;
}) {
  const words = useWords(planWords);
  const language = useLanguage();
  const name = useShownName();
  const own = languages.toSorted((a, b) => Number(b === language) - Number(a === language));
  return (
    <form method="post">
      {revision === undefined ? null : <input type="hidden" name="revision" value={revision} />}
      {own.map((one) => (
        <TextField
          key={one}
          name={`names.${one}`}
          label={words.name[one]}
          lang={one}
          defaultValue={typed[`names.${one}`]}
          maxLength={300}
          errors={errors}
        />
      ))}
      <SelectField
        name="kind"
        label={words.kind}
        mark="required"
        defaultValue={typed.kind}
        choices={planKinds.map((value) => ({ value, label: words.kinds[value] }))}
        errors={errors}
      />
      <SelectField
        name="status"
        label={words.status}
        mark="required"
        defaultValue={typed.status}
        choices={planStatuses.map((value) => ({ value, label: words.statuses[value] }))}
        errors={errors}
      />
      {(['starts', 'ends'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={words[name]}
          help={words.looseDayHelp}
          defaultValue={typed[name]}
          maxLength={10}
          errors={errors}
        />
      ))}
      <SelectField
        name="continuesId"
        label={words.continues}
        defaultValue={typed.continuesId}
        choices={continuable.map(({ id, names }) => ({ value: id, label: name(names) }))}
        errors={errors}
      />
      <fieldset>
        <legend>{words.details.education}</legend>
        <SelectField
          name="degree"
          label={words.degree}
          defaultValue={typed.degree}
          choices={degrees.map((value) => ({ value, label: words.degrees[value] }))}
          errors={errors}
        />
        {(['teachingLanguages', 'accreditationCn', 'accreditationRu'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={words[name]}
            defaultValue={typed[name]}
            maxLength={name === 'teachingLanguages' ? 200 : 300}
            errors={errors}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.details.people}</legend>
        {(['quotaCn', 'quotaRu', 'actualCn', 'actualRu'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={words[name]}
            inputMode="numeric"
            defaultValue={typed[name]}
            errors={errors}
          />
        ))}
        <TextField
          name="countedOn"
          type="date"
          label={words.countedOn}
          defaultValue={typed.countedOn}
          errors={errors}
        />
      </fieldset>
      <p className="help">{words.changeHelp}</p>
      <button className="button primary" type="submit">
        {words.save}
      </button>
    </form>
  );
}
