import { currencies } from '../../../../shared/money.ts';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { formatDay, formatMoney, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { writeMinorUnits } from '../../../../ui/money-text.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { agreementWords } from '../../messages/agreement-words.ts';
import type { AgreementView } from '../contract.ts';
import type { Templates, Value, Variable } from '../template-shapes.ts';
import type { TextSide } from '../vocabulary.ts';
import type { Typed } from './typed-values.ts';

type Props = {
  agreement: AgreementView;
  templates: Templates;
  errors: Record<string, string>;
  typed: Typed | undefined;
};

/** The blanks the clauses use: each side writes its own words, facts hold for both columns. */
export function Blanks(props: Props) {
  const { agreement } = props;
  const words = useWords(agreementWords);
  const mayFill = agreement.state === 'draft' && agreement.ownSide !== null;
  return (
    <section aria-labelledby="blanks">
      <h2 id="blanks">{words.blanks}</h2>
      {agreement.blanks.length === 0 ? <p>{words.noBlanks}</p> : <p className="help">{words.blanksHelp}</p>}
      <FilledBlanks {...props} />
      {mayFill && agreement.ownSide && agreement.blanks.length > 0 ? (
        <details
          className="no-print"
          open={props.typed?.at === 'blanks' || agreement.blanks.some(({ isOpen }) => isOpen)}
        >
          <summary>{words.fillBlanks}</summary>
          <form method="post">
            <input type="hidden" name="command" value="values" />
            <input type="hidden" name="ofRevision" value={agreement.revision} />
            {agreement.blanks.map(({ name }) => (
              <BlankField key={name} name={name} side={agreement.ownSide ?? 'zh'} {...props} />
            ))}
            <button className="button" type="submit">
              {words.saveBlanks}
            </button>
          </form>
        </details>
      ) : null}
    </section>
  );
}

function FilledBlanks({ agreement, templates }: Props) {
  const words = useWords(agreementWords);
  const language = useLanguage();
  const say = useValue();
  const facts = agreement.blanks.flatMap(({ name }) => {
    const variable = templates.variables[name];
    return variable
      ? [{ label: variable.labels[language], value: say(variable, agreement.values[name]) }]
      : [];
  });
  const open = agreement.blanks.filter(({ isOpen }) => isOpen);
  return (
    <>
      {open.length > 0 ? (
        <p className="notice warn">
          {`${words.blankOpen}: ${open.map(({ name }) => templates.variables[name]?.labels[language] ?? name).join(', ')}`}
        </p>
      ) : null}
      <FactList facts={facts} />
    </>
  );
}

/** A value as the reader reads it; texts in both columns. */
function useValue() {
  const words = useWords(agreementWords);
  const language = useLanguage();
  return (variable: Variable, value: Value | undefined) => {
    if (value === undefined || value === '') return null;
    if (typeof value === 'number') return formatNumber(value, language);
    if (typeof value === 'object') {
      if ('amountMinor' in value) return formatMoney(value.amountMinor, value.currency, language);
      if (value.zh === '' && value.ru === '') return null;
      return (
        <>
          <span lang="zh">{value.zh || '—'}</span>
          {' · '}
          <span lang="ru">{value.ru || '—'}</span>
        </>
      );
    }
    if (variable.type === 'day') return formatDay(value, language);
    if (variable.type === 'party') return words.partyChoices[value as TextSide];
    return variable.choices?.[value]?.[language] ?? value;
  };
}

function BlankField({
  name,
  side,
  agreement,
  templates,
  errors,
  typed,
}: Props & { name: string; side: TextSide }) {
  const words = useWords(agreementWords);
  const language = useLanguage();
  const variable = templates.variables[name];
  if (!variable) return null;
  const field = {
    name: `values.${name}`,
    label: variable.labels[language],
    mark: variable.isRequired ? ('required' as const) : ('optional' as const),
    errors,
  };
  const value = agreement.values[name];
  const own = typed?.at === 'blanks' ? typed.values[field.name] : undefined;
  const plain = typeof value === 'object' ? '' : String(value ?? '');
  switch (variable.type) {
    case 'text': {
      const kept = typeof value === 'object' && 'zh' in value ? value[side] : '';
      const label = words.inColumn(field.label, words.columns[side]);
      return <TextField {...field} label={label} lang={side} maxLength={500} defaultValue={own ?? kept} />;
    }
    case 'money': {
      const kept = typeof value === 'object' && 'amountMinor' in value ? value : undefined;
      return (
        <div className="inline-fields">
          <TextField
            {...field}
            inputMode="decimal"
            defaultValue={own ?? (kept ? writeMinorUnits(kept.amountMinor, language) : '')}
          />
          <SelectField
            name={`${field.name}.currency`}
            label={words.currency}
            emptyLabel={null}
            choices={currencies.map((code) => ({ value: code, label: code }))}
            defaultValue={typed?.values[`${field.name}.currency`] ?? kept?.currency ?? 'CNY'}
          />
        </div>
      );
    }
    case 'choice':
      return (
        <SelectField
          {...field}
          choices={Object.entries(variable.choices ?? {}).map(([code, labels]) => ({
            value: code,
            label: labels[language],
          }))}
          defaultValue={own ?? plain}
        />
      );
    case 'party':
      return (
        <SelectField
          {...field}
          choices={(['zh', 'ru'] as const).map((code) => ({ value: code, label: words.partyChoices[code] }))}
          defaultValue={own ?? plain}
        />
      );
    case 'day':
      return <TextField {...field} type="date" defaultValue={own ?? plain} />;
    case 'number':
      return <TextField {...field} inputMode="decimal" defaultValue={own ?? plain} />;
  }
}
