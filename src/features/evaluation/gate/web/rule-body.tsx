import type { OutputOf } from '../../../../shared/endpoint.ts';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { gateScreenWords } from '../../messages/gate-screen-words.ts';
import { gateWords } from '../../messages/gate-words.ts';
import type { gateRulesEndpoint } from '../contract.ts';

export type Rule = OutputOf<typeof gateRulesEndpoint>['rules'][number];

/** What a rule says: help, what each answer leads to, where it comes from and since when. */
export function RuleBody({ rule }: { rule: Rule }) {
  const words = useWords(gateScreenWords);
  const language = useLanguage();
  const since = formatDay(rule.validFrom, language);
  const validity =
    rule.validTo === null ? since : `${since} ${words.validTo} ${formatDay(rule.validTo, language)}`;
  return (
    <>
      <p className="reading">{rule.help[language]}</p>
      {rule.answers.length === 0 ? <p className="help">{words.setting}</p> : <Effects rule={rule} />}
      <FactList
        facts={[
          { label: words.appliesTo, value: useApplies(rule) },
          { label: words.source, value: rule.source[language] },
          { label: words.validFrom, value: validity },
        ]}
      />
    </>
  );
}

function Effects({ rule }: { rule: Rule }) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  return (
    <ScrollBox label={words.effectsOf(rule.id)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.answer}</th>
            <th scope="col">{words.leadsTo}</th>
          </tr>
        </thead>
        <tbody>
          {rule.effects.map(({ answer, outcome, conditions, isNoted }) => (
            <tr key={answer}>
              <th scope="row">{names.answers[answer]}</th>
              <td>
                {isNoted ? names.noted : names.outcomes[outcome]}
                {conditions.length > 0 ? names.colon : ''}
                {conditions.map((kind) => names.conditions[kind]).join(names.listSeparator)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function useApplies({ applies }: Rule): string {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  if (!applies) return words.always;
  const parts = [
    ...applies.from.map((bank) => words.leaves(names.banks[bank])),
    ...applies.to.map((bank) => words.enters(names.banks[bank])),
    ...applies.anyway.map((bank) => words.takesPart(names.banks[bank])),
  ];
  return parts.length === 0 ? words.always : parts.join(names.listSeparator);
}
