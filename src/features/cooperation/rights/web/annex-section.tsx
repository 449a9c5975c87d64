import { languageNames, languages } from '../../../../shared/language.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { FactList, SpokenText } from '../../../../ui/record-parts.tsx';
import { rightsWords } from '../../messages/rights-words.ts';
import type { RightsSheetView } from '../contract.ts';
import {
  backgroundKinds,
  encumbrances,
  noteCharactersMax,
  useAccesses,
  workAccesses,
} from '../vocabulary.ts';
import { typedOr, type TypedForm } from './typed-form.ts';

type Party = RightsSheetView['parties'][number];
type Item = Party['items'][number];
type Props = { sheet: RightsSheetView; errors: Record<string, string>; typed: TypedForm | undefined };

/** What each party brings along; its own people write it. */
export function AnnexSection({ sheet, errors, typed }: Props) {
  const words = useWords(rightsWords);
  return (
    <section aria-labelledby="annex">
      <h2 id="annex">{words.annex}</h2>
      <p className="help">{`${words.annexHelp} · ${words.revision(sheet.annexRevision)}`}</p>
      {sheet.parties.map((party) => (
        <section key={party.organisationId} aria-label={party.name}>
          <h3>
            <span className={`bank ${party.bank}`}>{party.name}</span>{' '}
            {party.isLead ? <span className="tag">{words.leadParty}</span> : null}
          </h3>
          {party.saysNone ? <p>{words.saysNone}</p> : null}
          {!party.saysNone && party.items.length === 0 ? (
            <p className="missing">{words.nothingSaid}</p>
          ) : null}
          <ul className="record-list">
            {party.items.map((item) => (
              <BackgroundItem key={item.id} item={item} party={party} errors={errors} typed={typed} />
            ))}
          </ul>
          {party.isOwn ? <OwnForms party={party} errors={errors} typed={typed} /> : null}
        </section>
      ))}
    </section>
  );
}

type FormProps = { party: Party; errors: Record<string, string>; typed: TypedForm | undefined };

function BackgroundItem({ item, ...props }: FormProps & { item: Item }) {
  const words = useWords(rightsWords);
  const said = (text: string) => (text === '' ? null : <SpokenText text={text} language={item.language} />);
  const isTyped = props.typed?.command === 'changeItem' && props.typed.at === item.id;
  return (
    <li>
      <h4>
        <SpokenText text={item.title} language={item.language} />
      </h4>
      <FactList
        facts={[
          { label: words.fields.kind, value: words.kinds[item.kind] },
          { label: words.fields.number, value: [item.number, item.office].filter(Boolean).join(', ') },
          { label: words.fields.holder, value: said(item.holder) },
          {
            label: words.fields.encumbrance,
            value: (
              <>
                {words.encumbrances[item.encumbrance]} {said(item.encumbranceNote)}
              </>
            ),
          },
          { label: words.fields.accessForWork, value: words.workAccess[item.accessForWork] },
          { label: words.fields.accessForUse, value: words.useAccess[item.accessForUse] },
          { label: words.fields.terms, value: said(item.terms) },
        ]}
      />
      {props.party.isOwn ? (
        <div className="no-print">
          <details open={isTyped}>
            <summary>{words.changeItem}</summary>
            <ItemForm item={item} {...props} typed={isTyped ? props.typed : undefined} />
          </details>
          <form method="post">
            <input type="hidden" name="command" value="removeItem" />
            <input type="hidden" name="itemId" value={item.id} />
            <button className="link-button" type="submit">
              {words.removeItem}
            </button>
          </form>
        </div>
      ) : null}
    </li>
  );
}

function OwnForms({ party, errors, typed }: FormProps) {
  const words = useWords(rightsWords);
  const isTyped = typed?.command === 'addItem' && typed.at === party.organisationId;
  return (
    <div className="no-print">
      <details open={isTyped}>
        <summary>{words.addItem}</summary>
        <ItemForm party={party} errors={errors} typed={isTyped ? typed : undefined} />
      </details>
      {party.items.length === 0 ? (
        <form method="post">
          <input type="hidden" name="command" value="sayNone" />
          <input type="hidden" name="organisationId" value={party.organisationId} />
          <button className="button" type="submit" name="isNone" value={String(!party.saysNone)}>
            {party.saysNone ? words.takeNoneBack : words.sayNone}
          </button>
        </form>
      ) : null}
    </div>
  );
}

function ItemForm({ item, party, errors, typed }: FormProps & { item?: Item }) {
  const words = useWords(rightsWords);
  const reader = useLanguage();
  const command = item ? 'changeItem' : 'addItem';
  const own = typed ? errors : {};
  const field = (name: keyof Item & keyof typeof words.fields, fallback = '') => ({
    name,
    label: words.fields[name],
    errors: own,
    defaultValue: typedOr(typed, command, name, item?.[name] ?? fallback),
  });
  const choices = <Code extends string>(codes: readonly Code[], names: Record<Code, string>) =>
    codes.map((code) => ({ value: code, label: names[code] }));
  return (
    <form method="post">
      <input type="hidden" name="command" value={command} />
      {item ? (
        <input type="hidden" name="itemId" value={item.id} />
      ) : (
        <input type="hidden" name="organisationId" value={party.organisationId} />
      )}
      <SelectField {...field('kind')} mark="required" choices={choices(backgroundKinds, words.kinds)} />
      <TextField {...field('title')} mark="required" maxLength={300} />
      <SelectField
        {...field('language', reader)}
        emptyLabel={null}
        choices={languages.map((code) => ({ value: code, label: languageNames[code], lang: code }))}
      />
      <TextField {...field('number')} mark="optional" maxLength={100} />
      <TextField {...field('office')} mark="optional" maxLength={200} />
      <TextField {...field('holder')} mark="optional" maxLength={300} />
      <SelectField
        {...field('encumbrance')}
        mark="required"
        choices={choices(encumbrances, words.encumbrances)}
      />
      <TextAreaField
        {...field('encumbranceNote')}
        mark="conditional"
        rows={3}
        maxLength={noteCharactersMax}
      />
      <SelectField
        {...field('accessForWork', 'free')}
        emptyLabel={null}
        choices={choices(workAccesses, words.workAccess)}
      />
      <SelectField
        {...field('accessForUse', 'fairTerms')}
        emptyLabel={null}
        choices={choices(useAccesses, words.useAccess)}
      />
      <TextAreaField {...field('terms')} mark="optional" rows={3} maxLength={noteCharactersMax} />
      <button className="button" type="submit">
        {words.save}
      </button>
    </form>
  );
}
