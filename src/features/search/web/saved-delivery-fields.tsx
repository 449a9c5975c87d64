import { SelectField, TextField } from '../../../ui/fields.tsx';
import { useWords } from '../../../ui/language.ts';
import { digestFrequencies, savedNameCharactersMax, type DigestFrequency } from '../saved/contract.ts';
import { savedWords } from '../messages/saved-words.ts';

/** Name, how often a digest comes, and whether by mail. */
export function SavedDeliveryFields({
  name,
  frequency,
  byMail,
  errors,
}: {
  name: string;
  frequency: DigestFrequency;
  byMail: boolean;
  errors: Readonly<Record<string, string>>;
}) {
  const words = useWords(savedWords);
  return (
    <>
      <TextField
        name="name"
        label={words.nameLabel}
        help={words.nameHelp}
        defaultValue={name}
        maxLength={savedNameCharactersMax}
        required
        errors={errors}
      />
      <SelectField
        name="frequency"
        label={words.frequencyLabel}
        emptyLabel={null}
        defaultValue={frequency}
        choices={digestFrequencies.map((value) => ({ value, label: words.frequencies[value] }))}
        errors={errors}
      />
      <p>
        <label className="choice">
          <input type="checkbox" name="byMail" value="yes" defaultChecked={byMail} />
          <span>{words.byMailLabel}</span>
        </label>
      </p>
    </>
  );
}

/** What the fields hold, for the API. */
export function readDelivery(form: FormData): { name: unknown; frequency: unknown; byMail: boolean } {
  return { name: form.get('name'), frequency: form.get('frequency'), byMail: form.get('byMail') === 'yes' };
}
