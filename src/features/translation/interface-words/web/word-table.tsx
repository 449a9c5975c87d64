import type { OutputOf } from '../../../../shared/endpoint.ts';
import { useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import type { interfaceWords } from '../contract.ts';
import { phrasesWords } from '../../messages/phrases-words.ts';

type List = OutputOf<typeof interfaceWords.list>;

/** Words one below the other, original and translation, with what is to be seen of each. */
export function WordTable({ list }: { list: List }) {
  const words = useWords(phrasesWords);
  return (
    <ScrollBox label={words.title}>
      <table className="words-table">
        <thead>
          <tr>
            <th scope="col">{words.word}</th>
            <th scope="col">{words.original}</th>
            <th scope="col">{words.translation}</th>
          </tr>
        </thead>
        <tbody>
          {list.items.map((word) => (
            <tr key={word.id}>
              <th scope="row">
                <code>{word.path}</code>
                <br />
                <span className="help">{word.catalogue}</span>
              </th>
              <td lang={list.from}>{word.source}</td>
              <td>
                <span lang={list.to}>{word.target}</span>
                <Marks word={word} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Marks({ word }: { word: List['items'][number] }) {
  const words = useWords(phrasesWords);
  const reasons: Readonly<Record<string, string>> = words.leftReasons;
  const marks = [
    word.isMissing ? words.missing : '',
    word.isEqual ? words.equal : '',
    word.hasValues ? words.sentence : '',
    word.leftReason ? (reasons[word.leftReason] ?? word.leftReason) : '',
  ].filter((mark) => mark !== '');
  if (marks.length === 0) return null;
  return (
    <>
      {' '}
      {marks.map((mark) => (
        <span key={mark} className="tag">
          {mark}
        </span>
      ))}
    </>
  );
}
