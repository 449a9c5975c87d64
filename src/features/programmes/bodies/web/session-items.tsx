import { shortenText } from '../../../../shared/shorten-text.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { ShownName, useShownName } from '../../../accounts/web/shown-name.tsx';
import { bodiesWords } from '../../messages/bodies-words.ts';
import type { ChainLink, ItemView, SessionView } from '../session-contract.ts';
import { itemKinds, itemTextMax } from '../vocabulary.ts';
import { useBankName } from './bank-name.ts';
import type { Refused } from './session-page.tsx';

type Props = { view: SessionView; items: readonly ItemView[]; refused: Refused };

/** The protocol, part by part, each item in all its languages. */
export function ProtocolItems({ view, items, refused }: Props) {
  const words = useWords(bodiesWords);
  return (
    <>
      {itemKinds.map((kind) => {
        const some = items.filter((item) => item.kind === kind);
        if (some.length === 0) return null;
        return (
          <section key={kind}>
            <h3>{words.itemKinds[kind]}</h3>
            <ul className="record-list">
              {some.map((item) => (
                <li key={item.id} id={`item-${item.id}`}>
                  <Item view={view} item={item} items={items} refused={refused} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Item({ view, item, items, refused }: Props & { item: ItemView }) {
  const words = useWords(bodiesWords);
  const ui = useWords(uiWords);
  const path = usePath();
  const language = useLanguage();
  const bankName = useBankName();
  return (
    <>
      {item.number === null ? null : (
        <p>
          <strong>{item.number}</strong>{' '}
          {item.underNumber === null ? null : <span className="quiet">{words.under(item.underNumber)}</span>}
        </p>
      )}
      <dl className="facts">
        {view.languages.map((one) => {
          const text = item.texts.find((candidate) => candidate.language === one);
          return (
            <div key={one} className="facts-row">
              <dt>{ui.languageNames[one]}</dt>
              <dd>
                {text ? (
                  <>
                    <span lang={one}>{text.text}</span>
                    {text.isStale ? <span className="text-state machine"> {words.stale}</span> : null}
                    {text.state === 'machine' ? (
                      <span className="text-state machine"> {words.machine}</span>
                    ) : null}
                  </>
                ) : (
                  <span className="missing">{words.missingText}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {item.action ? (
        <ul className="facts-line">
          <li>
            {words.owner}
            {ui.colon}
            <a href={path(item.action.owner.path)}>
              <ShownName names={item.action.owner.names} />
            </a>{' '}
            ({[bankName(item.action.bank), item.action.ownerName ?? ''].filter(Boolean).join(ui.comma)})
          </li>
          <li>{words.due(formatDay(item.action.dueOn, language))}</li>
          <li>{words.actionStatuses[item.action.status]}</li>
          {item.action.continues ? (
            <li>
              <ChainLine link={item.action.continues} say={words.continues} />
            </li>
          ) : null}
          {item.action.continuedBy ? (
            <li>
              <ChainLine link={item.action.continuedBy} say={words.continuedBy} />
            </li>
          ) : null}
        </ul>
      ) : null}
      {view.may.edit ? <ItemForms view={view} item={item} items={items} refused={refused} /> : null}
    </>
  );
}

function ItemForms({ view, item, items, refused }: Props & { item: ItemView }) {
  const words = useWords(bodiesWords);
  const ui = useWords(uiWords);
  const own = refused?.typed['itemId'] === item.id ? refused : undefined;
  const errors = errorsByPath(own?.problem);
  const hidden = (intent: string) => (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="revision" value={view.revision} />
      <input type="hidden" name="itemId" value={item.id} />
    </>
  );
  return (
    <>
      {view.languages.map((one) => {
        const typed = own?.typed['language'] === one ? own.typed : undefined;
        return (
          <details key={one} open={typed !== undefined || undefined}>
            <summary>{words.writeIn(ui.languageNames[one])}</summary>
            <form method="post" className="stack">
              {hidden('writeText')}
              <input type="hidden" name="language" value={one} />
              <TextAreaField
                name="text"
                label={words.textIn}
                lang={one}
                maxLength={itemTextMax}
                errors={typed ? errors : {}}
                defaultValue={
                  typed?.['text'] ?? item.texts.find(({ language }) => language === one)?.text ?? ''
                }
              />
              <button className="button" type="submit">
                {words.save}
              </button>
            </form>
          </details>
        );
      })}
      {item.action ? (
        <details open={own?.typed['intent'] === 'changeItem' || undefined}>
          <summary>{words.changeOwner}</summary>
          <form method="post" className="stack">
            {hidden('changeItem')}
            <input type="hidden" name="kind" value={item.kind} />
            <input type="hidden" name="underId" value={item.underId ?? ''} />
            <ContinuesField
              view={view}
              errors={errors}
              value={own?.typed['continuesId'] ?? item.action.continuesId ?? ''}
            />
            <TextField
              name="ownerOther"
              label={words.ownerOther}
              errors={errors}
              defaultValue={own?.typed['ownerOther'] ?? item.action.owner.path}
            />
            <TextField
              name="dueOn"
              type="date"
              label={words.dueOn}
              errors={errors}
              defaultValue={own?.typed['dueOn'] ?? item.action.dueOn}
            />
            <button className="button" type="submit">
              {words.save}
            </button>
          </form>
        </details>
      ) : null}
      {items.some(({ underId }) => underId === item.id) ? null : (
        <form method="post">
          <input type="hidden" name="intent" value="removeItem" />
          <input type="hidden" name="revision" value={view.revision} />
          <button className="link-button" type="submit" name="itemId" value={item.id}>
            {words.removeItem}
          </button>
        </form>
      )}
    </>
  );
}

/** A new point of the agenda, decision or action item, in the language of the page where the protocol has it. */
export function AddItem({ view, items, refused }: Props) {
  const words = useWords(bodiesWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const name = useShownName();
  const own = refused?.typed['intent'] === 'addItem' ? refused : undefined;
  const typed = own?.typed ?? {};
  const errors = errorsByPath(own?.problem);
  const of = (field: string) => ({ name: field, errors, defaultValue: typed[field] ?? '' });
  const owners = view.delegations.flatMap(({ organisations }) => organisations);
  const written = view.languages.includes(language) ? language : (view.languages[0] ?? 'zh');
  return (
    <details open={own !== undefined || items.length === 0 || undefined}>
      <summary>{words.addItem}</summary>
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="addItem" />
        <input type="hidden" name="revision" value={view.revision} />
        <SelectField
          {...of('kind')}
          label={words.itemKind}
          emptyLabel={null}
          defaultValue={typed['kind'] ?? 'agenda'}
          choices={itemKinds.map((value) => ({ value, label: words.itemKindNames[value] }))}
        />
        <SelectField
          {...of('language')}
          label={words.languageField}
          emptyLabel={null}
          defaultValue={typed['language'] ?? written}
          choices={view.languages.map((value) => ({ value, label: ui.languageNames[value] }))}
        />
        <TextAreaField {...of('text')} label={words.textIn} mark="required" maxLength={itemTextMax} />
        <SelectField
          {...of('underId')}
          label={words.underField}
          choices={items
            .filter(({ kind }) => kind === 'agenda')
            .map(({ id, number, texts }) => ({
              value: id,
              label: `${number ?? ''} ${(texts.find((text) => text.language === language) ?? texts[0])?.text.slice(0, 80) ?? ''}`,
            }))}
        />
        {owners.length > 0 ? (
          <SelectField
            {...of('owner')}
            label={words.ownerField}
            choices={owners.map(({ path, names }) => ({ value: path, label: name(names) }))}
          />
        ) : null}
        <TextField name="ownerOther" label={words.ownerOther} defaultValue={typed['ownerOther'] ?? ''} />
        <TextField {...of('dueOn')} type="date" label={words.dueOn} />
        <ContinuesField view={view} errors={errors} value={typed['continuesId'] ?? ''} />
        <button className="button primary" type="submit">
          {words.addItem}
        </button>
      </form>
    </details>
  );
}

/** The way to the same work in another protocol. */
function ChainLine({ link, say }: { link: ChainLink; say: (day: string) => string }) {
  const language = useLanguage();
  const path = usePath();
  return (
    <a href={path(`/programmes/sessions/${link.sessionId}#item-${link.itemId}`)}>
      {say(formatDay(link.heldFrom, language))}
    </a>
  );
}

/** Which open action of an earlier protocol this one continues; what was chosen before stays to be chosen. */
function ContinuesField(props: {
  view: SessionView;
  errors: Readonly<Record<string, string>>;
  value: string;
}) {
  const { view, errors, value } = props;
  const words = useWords(bodiesWords);
  const language = useLanguage();
  const known = view.continuable.map(({ id, number, text, heldFrom, language: of }) => ({
    value: id,
    label: `${formatDay(heldFrom, language)} · ${number} · ${shortenText(text, 80)}`,
    lang: of,
  }));
  const chosen =
    known.some((one) => one.value === value) || value === '' ? [] : [{ value, label: words.continuesField }];
  if (known.length + chosen.length === 0) return null;
  return (
    <SelectField
      name="continuesId"
      label={words.continuesField}
      errors={errors}
      defaultValue={value}
      choices={[...known, ...chosen]}
    />
  );
}
