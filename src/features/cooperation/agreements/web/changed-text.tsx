import { diffText } from '../../../translation/web/compared-text.ts';

/** From one text to another, with what went and what came marked. */
export function ChangedText({
  before,
  after,
  language,
}: {
  before: string;
  after: string;
  language: 'zh' | 'ru';
}) {
  return (
    <p className="clause-text" lang={language}>
      {diffText(before, after).map(({ kind, text }, at) => {
        if (kind === 'added') return <ins key={at}>{text}</ins>;
        return kind === 'removed' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>;
      })}
    </p>
  );
}
