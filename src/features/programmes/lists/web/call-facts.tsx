import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { FactList, Paragraphs } from '../../../../ui/record-parts.tsx';
import { listWords } from '../../messages/lists-words.ts';
import type { ListView } from '../contract.ts';
import { fieldNames } from '../field-names.ts';
import { sides } from '../vocabulary.ts';

/** What the call asks for, both texts side by side, each deadline in the zone of its side. */
export function CallFacts({ list }: { list: ListView }) {
  const words = useWords(listWords);
  const language = useLanguage();
  const { call } = words;
  return (
    <section>
      <h2>{call.heading}</h2>
      <div className="side-by-side">
        <Paragraphs text={list.text.zh} language="zh" />
        <Paragraphs text={list.text.ru} language="ru" />
      </div>
      <FactList
        facts={[
          { label: words.year, value: String(list.year) },
          {
            label: call.fields,
            value:
              list.fields.length === 0
                ? call.fieldsAll
                : list.fields.map((code) => fieldNames(code, language)).join('; '),
          },
          {
            label: call.modes,
            value:
              list.modes.length === 0
                ? call.modesAll
                : list.modes.map((mode) => words.modes[mode]).join('; '),
          },
          ...sides.map((side) => ({
            label: call.deadline[side],
            value: (
              <time dateTime={list.deadlines[side].at}>
                {formatMoment(list.deadlines[side].at, language, list.deadlines[side].zone)} ·{' '}
                {list.deadlines[side].zone}
              </time>
            ),
          })),
          ...sides.map((side) => ({
            label: call.link[side],
            value: list.links[side] ? (
              <a href={list.links[side]} rel="noreferrer">
                {list.links[side]}
              </a>
            ) : null,
          })),
        ]}
      />
    </section>
  );
}
