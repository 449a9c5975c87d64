import { CheckboxesField, SelectField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { rightsWords } from '../../messages/rights-words.ts';
import type { RightsSheetView } from '../contract.ts';
import { dispositionKinds, prices, territories } from '../vocabulary.ts';
import { typedOr, type TypedForm } from './typed-form.ts';

type Props = { sheet: RightsSheetView; errors: Record<string, string>; typed: TypedForm | undefined };
const command = 'addDisposition';

/** Planned assignments and licences between the sides, and what the listing offered. */
export function DispositionSection(props: Props) {
  const { sheet, typed } = props;
  const words = useWords(rightsWords);
  return (
    <section aria-labelledby="dispositions">
      <h2 id="dispositions">{words.dispositions}</h2>
      <p className="help">{words.dispositionsHelp}</p>
      <Offered sheet={sheet} />
      {sheet.rules.dispositions.length === 0 ? <p>{words.noDispositions}</p> : <Table sheet={sheet} />}
      {sheet.mayEdit ? (
        <details className="no-print" open={typed?.command === command}>
          <summary>{words.addDisposition}</summary>
          <AddForm {...props} />
        </details>
      ) : null}
    </section>
  );
}

function Offered({ sheet: { offered } }: { sheet: RightsSheetView }) {
  const words = useWords(rightsWords);
  const language = useLanguage();
  if (!offered || offered.length === 0) return null;
  const names: Record<string, string> = words.dispositionKinds;
  return (
    <>
      <h3>{words.offeredTitle}</h3>
      <ul>
        {offered.map(({ form, territory }, at) => (
          <li
            key={at}
          >{`${names[form] ?? form} · ${territory.map((code) => placeName(code, language)).join(', ') || words.everywhere}`}</li>
        ))}
      </ul>
    </>
  );
}

function Table({ sheet }: { sheet: RightsSheetView }) {
  const words = useWords(rightsWords);
  const nameOf = (id: string) =>
    sheet.parties.find(({ organisationId }) => organisationId === id)?.name ?? '';
  const items = sheet.parties.flatMap((party) => party.items);
  return (
    <ScrollBox labelledBy="dispositions">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.dispositionKind}</th>
            <th scope="col">{words.subject}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.dispositionTerritories}</th>
            <th scope="col">{words.years}</th>
            <th scope="col">{words.price}</th>
            {sheet.mayEdit ? <th scope="col">{words.remove}</th> : null}
          </tr>
        </thead>
        <tbody>
          {sheet.rules.dispositions.map((one) => (
            <tr key={one.id}>
              <td>{words.dispositionKinds[one.kind]}</td>
              <td>{items.find(({ id }) => id === one.itemId)?.title ?? words.results}</td>
              <td>{nameOf(one.fromOrganisationId)}</td>
              <td>{nameOf(one.toOrganisationId)}</td>
              <td>{one.territories.map((territory) => words.territories[territory]).join(', ') || '—'}</td>
              <td>{one.years ?? '—'}</td>
              <td>{words.prices[one.price]}</td>
              {sheet.mayEdit ? (
                <td>
                  <form method="post">
                    <input type="hidden" name="command" value="removeDisposition" />
                    <input type="hidden" name="dispositionId" value={one.id} />
                    <button className="link-button" type="submit">
                      {words.remove}
                    </button>
                  </form>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function AddForm({ sheet, errors, typed }: Props) {
  const words = useWords(rightsWords);
  const field = (name: string, label: string, kept = '') => ({
    name,
    label,
    errors: typed?.command === command ? errors : {},
    defaultValue: typedOr(typed, command, name, kept),
  });
  const parties = sheet.parties.map(({ organisationId, name }) => ({ value: organisationId, label: name }));
  const items = sheet.parties
    .flatMap((party) => party.items)
    .map(({ id, title, language }) => ({ value: id, label: title, lang: language }));
  return (
    <form method="post">
      <input type="hidden" name="command" value={command} />
      <SelectField
        {...field('kind', words.dispositionKind)}
        mark="required"
        choices={dispositionKinds.map((code) => ({ value: code, label: words.dispositionKinds[code] }))}
      />
      <SelectField {...field('itemId', words.subject)} emptyLabel={words.results} choices={items} />
      <SelectField {...field('fromOrganisationId', words.from)} mark="required" choices={parties} />
      <SelectField {...field('toOrganisationId', words.to)} mark="required" choices={parties} />
      <CheckboxesField
        name="territories"
        label={words.dispositionTerritories}
        choices={territories.map((code) => ({ value: code, label: words.territories[code] }))}
      />
      <TextField {...field('years', words.years)} inputMode="numeric" />
      <SelectField
        {...field('price', words.price)}
        mark="required"
        choices={prices.map((code) => ({ value: code, label: words.prices[code] }))}
      />
      <label className="choice">
        <input type="checkbox" name="isPriceStated" />
        <span>{words.priceStated}</span>
      </label>
      <button className="button" type="submit">
        {words.addDisposition}
      </button>
    </form>
  );
}
