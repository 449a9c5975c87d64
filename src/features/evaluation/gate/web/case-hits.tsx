import { pickText } from '../../../../shared/language.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { gateScreenWords } from '../../messages/gate-screen-words.ts';
import { gateWords } from '../../messages/gate-words.ts';
import { hitAnswers, reasonCharactersMax } from '../vocabulary.ts';
import type { CaseProps, CaseView } from './case-page.tsx';
import { OwnArea, OwnSelect } from './own-fields.tsx';

type Hit = CaseView['hits'][number];

/** Hits are questions to the officer; each is answered with a reason. */
export function CaseHits({ one, answer }: CaseProps) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  const language = useLanguage();
  const lists = one.lists.map(
    ({ names: own, version }) => `${pickText(own, language)?.text ?? ''} (${words.listVersion(version)})`,
  );
  return (
    <section aria-labelledby="hits">
      <h2 id="hits">{words.hitsTitle}</h2>
      <p className="help">
        {words.listsUsed}
        {names.colon}
        {lists.length === 0 ? words.noLists : lists.join(names.listSeparator)}
      </p>
      {one.hits.length === 0 ? <p>{words.noHits}</p> : <p className="reading">{words.hitsLead}</p>}
      <ul className="record-list">
        {one.hits.map((hit) => (
          <li key={hit.id} id={`hit-${hit.id}`}>
            <HitFacts hit={hit} />
            {one.may.includes('answer') ? (
              <HitForm hit={hit} values={answer?.values.hitId === hit.id ? answer.values : undefined} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function HitFacts({ hit }: { hit: Hit }) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  const language = useLanguage();
  const list = pickText(hit.listNames, language)?.text ?? '';
  const marks = [
    hit.isOtherNumber ? words.hitOtherNumber : '',
    hit.isOtherCountry ? words.hitOtherCountry : '',
  ].filter(Boolean);
  const owner =
    hit.owner && `${hit.owner.name}${hit.owner.sharePercent === null ? '' : ` ${hit.owner.sharePercent} %`}`;
  return (
    <>
      <h3>{hit.entryName}</h3>
      <FactList
        facts={[
          { label: words.hitOnList, value: `${list} (${words.listVersion(hit.listVersion)})` },
          ...(hit.kind === 'party'
            ? [
                { label: words.hitAsked, value: hit.asked },
                { label: words.hitMatched, value: hit.matched },
                {
                  label: words.hitRule,
                  value: [names.hitRules[hit.rule] ?? hit.rule, ...marks].join(names.listSeparator),
                },
              ]
            : [{ label: words.hitWords, value: hit.words.join(names.listSeparator) }]),
          ...(owner ? [{ label: words.ownerMark, value: owner }] : []),
          ...(hit.answer === null
            ? []
            : [
                {
                  label: words.hitAnswer,
                  value: `${names.hitAnswers[hit.answer]}${names.colon}${hit.reason} ${hit.by === null ? '' : `(${words.answeredBy(hit.by)})`}`,
                },
              ]),
        ]}
      />
    </>
  );
}

function HitForm({ hit, values }: { hit: Hit; values: Record<string, string> | undefined }) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  const own = { form: `hit-${hit.id}`, isRefused: values !== undefined };
  return (
    <form method="post" className="reading">
      <input type="hidden" name="command" value="hit" />
      <input type="hidden" name="hitId" value={hit.id} />
      <OwnSelect
        {...own}
        name="answer"
        label={words.hitAnswer}
        choices={hitAnswers.map((value) => ({ value, label: names.hitAnswers[value] }))}
        defaultValue={values?.answer ?? hit.answer ?? ''}
      />
      <OwnArea
        {...own}
        name="reason"
        label={words.reason}
        rows={2}
        maxLength={reasonCharactersMax}
        defaultValue={values?.reason ?? hit.reason}
      />
      <button className="button" type="submit">
        {words.sendHit}
      </button>
    </form>
  );
}
