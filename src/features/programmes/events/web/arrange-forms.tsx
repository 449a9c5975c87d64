import type { Problem } from '../../../../shared/app-error.ts';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { formatMoment, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { eventWords } from '../../messages/events-words.ts';
import type { GridView } from '../meeting-contract.ts';
import { choiceOfNames, readOrganisationName, readPersonName } from '../read-names.ts';

type Props = {
  grid: GridView;
  typed: Readonly<Record<string, string>> | undefined;
  problem: Problem | undefined;
};

/** How many rounds, tables and interpreters there are; and what came of it. */
export function ArrangeForm({ eventId, grid, typed, problem }: Props & { eventId: string }) {
  const words = useWords(eventWords);
  const language = useLanguage();
  const viewer = useViewer();
  const errors = errorsByPath(problem);
  const { settings, counts } = grid;
  const number = (value: number) => formatNumber(value, language);
  const own: Readonly<Record<string, string>> = typed?.['op'] === 'arrange' ? typed : {};
  const fields = [
    ['rounds', words.rounds, settings?.rounds ?? 8],
    ['tables', words.tables, settings?.tables ?? 10],
    ['interpreters', words.interpreters, settings?.interpreters ?? 3],
    ['minutes', words.minutes, settings?.minutes ?? 20],
  ] as const;
  return (
    <section className="no-print">
      {settings ? (
        <p>
          {words.arrangedIn(
            number(settings.computedMs),
            formatMoment(settings.computedAt, language, viewer.timeZone),
          )}
          {' · '}
          {words.mutualHeld(number(counts.mutualHeld), number(counts.mutualPairs))}
          {' · '}
          {words.wishesHeld(number(counts.wishesHeld), number(counts.wishes))}
          {' · '}
          <a href={`/api/events/${eventId}/meetings.pdf?lang=${language}`} download>
            {words.gridPdf}
          </a>
        </p>
      ) : null}
      <form method="post" className="inline-fields">
        <input type="hidden" name="op" value="arrange" />
        {fields.map(([name, label, value]) => (
          <TextField
            key={name}
            name={name}
            label={label}
            inputMode="numeric"
            errors={errors}
            defaultValue={own[name] ?? String(value)}
            maxLength={3}
          />
        ))}
        <TextField
          name="firstStarts"
          label={words.firstStarts}
          errors={errors}
          defaultValue={own['firstStarts'] ?? settings?.firstStarts ?? '14:00'}
          maxLength={5}
        />
        <button className="button" type="submit">
          {settings ? words.arrangeAgain : words.arrange}
        </button>
      </form>
    </section>
  );
}

/** A pair put at a round and table by hand; it stays there. */
export function PutForm({ grid, typed, problem }: Props) {
  const words = useWords(eventWords);
  const errors = errorsByPath(problem);
  const own: Readonly<Record<string, string>> = typed?.['what'] === 'put' ? typed : {};
  const language = useLanguage();
  const people = grid.people.map(({ id, name, organisation, organisationNames }) => {
    const names = [
      readPersonName(name, language),
      readOrganisationName(organisation, organisationNames, language),
    ];
    return choiceOfNames(id, names, language);
  });
  return (
    <form method="post" className="inline-fields no-print">
      <h2>{words.putTitle}</h2>
      <input type="hidden" name="op" value="change" />
      <input type="hidden" name="what" value="put" />
      <input type="hidden" name="revision" value={grid.settings?.revision} />
      <SelectField
        name="firstId"
        label={words.first}
        errors={errors}
        defaultValue={own['firstId']}
        choices={people}
      />
      <SelectField
        name="secondId"
        label={words.second}
        errors={errors}
        defaultValue={own['secondId']}
        choices={people}
      />
      {(['round', 'table'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={words[name]}
          inputMode="numeric"
          errors={errors}
          defaultValue={own[name]}
          maxLength={3}
        />
      ))}
      <button className="button" type="submit">
        {words.put}
      </button>
    </form>
  );
}
