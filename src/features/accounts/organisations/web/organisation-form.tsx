import type { Problem } from '../../../../shared/app-error.ts';
import { languages } from '../../../../shared/language.ts';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import type { TranslatedTextView } from '../../texts/contract.ts';
import { CountryField, RegionField } from '../../web/place-filters.tsx';
import { registrableKinds, type OrganisationKind } from '../kinds.ts';
import { OrganisationContactFields, OrganisationIdFields } from './organisation-form-rows.tsx';
import type { OrganisationFormValues } from './organisation-form-input.ts';
import { ProfileFields } from './profile-fields.tsx';

type Props = {
  values: OrganisationFormValues | undefined;
  problem: Problem | undefined;
  submitLabel: string;
  cancelPath: string;
  /** The kind it has now, which may be one nobody can choose. */
  presentKind?: OrganisationKind;
  revision?: number;
  /** Of the profile, by the platform. */
  translations?: readonly TranslatedTextView[];
};

/** The form by which members register and edit an organisation. */
export function OrganisationForm({
  values,
  problem,
  submitLabel,
  cancelPath,
  presentKind,
  revision,
  translations = [],
}: Props) {
  const words = useWords(screenWords).organisationForm;
  const room = useWords(accountsWords);
  const ui = useWords(uiWords);
  const order = [useLanguage(), ...languages].filter((language, at, all) => all.indexOf(language) === at);
  const errors = errorsByPath(problem);
  const kinds = presentKind
    ? [...new Set<OrganisationKind>([presentKind, ...registrableKinds])]
    : registrableKinds;
  return (
    <>
      <FormProblem problem={problem} labels={useLabels()} />
      <form method="post">
        {revision === undefined ? null : <input type="hidden" name="revision" value={revision} />}
        <fieldset className="group">
          <legend>{words.names}</legend>
          <p className="help">{words.namesHelp}</p>
          {errors.names ? <p className="field-error">{errors.names}</p> : null}
          {order.map((language) => (
            <TextField
              key={language}
              name={`names.${language}`}
              label={words.nameIn[language]}
              lang={language}
              defaultValue={values?.names[language]}
              maxLength={300}
              errors={errors}
            />
          ))}
          <SelectField
            name="nameConfidence"
            label={words.nameConfidence}
            emptyLabel={null}
            defaultValue={values?.nameConfidence || 'official'}
            choices={(['official', 'proposed', 'translated'] as const).map((value) => ({
              value,
              label: room.nameConfidences[value],
            }))}
            errors={errors}
          />
        </fieldset>
        <SelectField
          name="kind"
          mark="required"
          label={words.kind}
          defaultValue={values?.kind}
          choices={kinds.map((value) => ({ value, label: room.organisationKinds[value] }))}
          errors={errors}
        />
        <div className="inline-fields wide">
          <CountryField
            label={words.country}
            defaultValue={values?.country}
            emptyLabel={`— ${ui.choose} —`}
            errors={errors}
          />
          <RegionField
            label={words.region}
            defaultValue={values?.region}
            emptyLabel={`— ${ui.choose} —`}
            errors={errors}
          />
          <TextField
            name="city"
            label={words.city}
            defaultValue={values?.city}
            maxLength={100}
            errors={errors}
          />
        </div>
        <OrganisationIdFields values={values} errors={errors} />
        <ProfileFields profile={values?.profile} translations={translations} errors={errors} />
        <OrganisationContactFields values={values} errors={errors} />
        <TextField
          name="website"
          label={words.website}
          help={words.websiteHelp}
          defaultValue={values?.website}
          maxLength={300}
          errors={errors}
        />
        <SelectField
          name="foundersForeign"
          label={words.foundersForeign}
          emptyLabel={ui.unknown}
          defaultValue={values?.foundersForeign}
          choices={[
            { value: 'no', label: ui.no },
            { value: 'yes', label: ui.yes },
          ]}
          errors={errors}
        />
        <div className="row">
          <button className="button primary" type="submit">
            {submitLabel}
          </button>
          <a className="button" href={cancelPath}>
            {words.cancel}
          </a>
        </div>
      </form>
    </>
  );
}

function useLabels(): Record<string, string> {
  const words = useWords(screenWords).organisationForm;
  const room = useWords(accountsWords);
  return {
    ...Object.fromEntries(languages.map((language) => [`names.${language}`, words.nameIn[language]])),
    ...Object.fromEntries(languages.map((language) => [`profile.${language}`, words.profileIn[language]])),
    ...Object.fromEntries(
      Object.entries(room.registrationIds).map(([id, name]) => [`registrationIds.${id}`, name]),
    ),
    ...Object.fromEntries([0, 1, 2].map((at) => [`contacts.${at}.value`, words.contacts])),
    names: words.names,
    kind: words.kind,
    country: words.country,
    region: words.region,
    city: words.city,
    website: words.website,
  };
}
