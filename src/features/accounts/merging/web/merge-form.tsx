import { TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { mergingWords } from '../../messages/merging-words.ts';
import { useShownName } from '../../web/shown-name.tsx';
import type { Side } from '../contract.ts';
import type { MergeField } from '../fields.ts';
import { SideValue } from './side-value.tsx';

/** Keeping one side: what to take over from the other, and why. */
export function MergeForm(props: {
  winner: Side;
  loser: Side;
  title: string;
  fields: readonly MergeField[];
  /** Ticked at first: what the winner does not say itself. */
  first: readonly MergeField[];
  typed: { reason: string; take: readonly string[] } | undefined;
}) {
  const { winner, loser, fields, first, typed } = props;
  const words = useWords(mergingWords);
  const shown = useShownName();
  const ticked: readonly string[] = typed?.take ?? first;
  return (
    <details open={typed !== undefined || undefined}>
      <summary>
        {props.title} · {shown(winner.names)}
      </summary>
      <form method="post" className="stack">
        <input type="hidden" name="winnerId" value={winner.id} />
        <p className="help">{words.keepHelp(shown(loser.names))}</p>
        <fieldset>
          <legend>{words.take}</legend>
          {fields.length === 0 ? <p className="quiet">{words.nothingToTake}</p> : null}
          {fields.map((field) => (
            <p key={field}>
              <label>
                <input type="checkbox" name="take" value={field} defaultChecked={ticked.includes(field)} />{' '}
                {words.fields[field]} <span className="quiet">·</span>{' '}
                <SideValue side={loser} field={field} />
              </label>
            </p>
          ))}
        </fieldset>
        <TextField
          name="reason"
          label={words.reason}
          help={words.reasonHelp}
          mark="required"
          maxLength={1000}
          defaultValue={typed?.reason}
        />
        <button className="button primary" type="submit" name="intent" value="merge">
          {words.merge}
        </button>
      </form>
    </details>
  );
}
