import { Field } from '../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { screenWords } from '../messages/screen-words.ts';
import { timeZoneGroups, usualZone } from './time-zones.ts';

/** All time zones in groups, those of China and Russia first. */
export function TimeZoneField(props: {
  label: string;
  errors?: Readonly<Record<string, string>>;
  defaultValue: string | undefined;
}) {
  const language = useLanguage();
  const words = useWords(screenWords).timeZones;
  const continents: Record<string, string> = { ...words.continents, banks: words.banks };
  return (
    <Field name="timeZone" label={props.label} errors={props.errors}>
      {(aria) => (
        <select {...aria} defaultValue={props.defaultValue ?? usualZone(language)}>
          {timeZoneGroups(language).map(({ continent, zones }) => (
            <optgroup key={continent} label={continents[continent] ?? continent}>
              {zones.map(({ zone, label }) => (
                <option key={zone} value={zone}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
