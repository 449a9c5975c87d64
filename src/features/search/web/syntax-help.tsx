import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { queryExamples } from '../messages/query-examples.ts';
import { searchWords } from '../messages/search-words.ts';

const topics = ['phrase', 'minus', 'org', 'kind', 'level', 'market', 'field', 'region'] as const;

/** The syntax of queries by examples in the reader's language, each of which can be tried. */
export function SyntaxHelp() {
  const { syntax } = useWords(searchWords);
  const path = usePath();
  const examples = queryExamples[useLanguage()];
  return (
    <details className="syntax-help">
      <summary>{syntax.title}</summary>
      <dl>
        {topics.map((topic) => (
          <div key={topic}>
            <dt>
              <a href={path(`/search?q=${encodeURIComponent(examples[topic])}`)}>
                <code>{examples[topic]}</code>
              </a>
            </dt>
            <dd>{syntax.meanings[topic]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
