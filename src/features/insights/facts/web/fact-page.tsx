import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { ShownName, useShownName } from '../../../accounts/web/shown-name.tsx';
import { factsWords } from '../../messages/facts-words.ts';
import { SourcePlace } from '../../web/source-place.tsx';
import { facts, type FactRow } from '../contract.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { row: await load(context, facts.get, { key: params.key ?? '' }) };
}

/** A row of the starting content as it was loaded: where every figure can be checked. */
export default function FactPage() {
  const { row } = useLoaderData<typeof loader>();
  const words = useWords(factsWords);
  const path = usePath();
  const language = useLanguage();
  const { timeZone } = useViewer();
  const shown = useShownName();
  const name = shown(row.names);
  const file = `data/facts/${row.file}`;
  return (
    <article>
      <title>{`${words.title(row.key)} · ${name}`}</title>
      <h1>{name === '' ? row.key : <ShownName names={row.names} />}</h1>
      <p className="lead">{words.lead}</p>
      {row.isPublic ? null : <p className="notice">{words.waiting}</p>}
      <FactList
        facts={[
          { label: words.record, value: <a href={path(row.path)}>{name === '' ? row.key : name}</a> },
          { label: words.read, value: row.source && <SourcePlace source={row.source} /> },
          { label: words.file, value: <code translate="no">{file}</code> },
          { label: words.loaded, value: formatMoment(row.loadedAt, language, timeZone) },
        ]}
      />
      <RelatedRows related={row.related} />
      <AllValues fields={row.fields} />
    </article>
  );
}

function RelatedRows({ related }: Pick<FactRow, 'related'>) {
  const words = useWords(factsWords);
  const path = usePath();
  return (
    <section>
      <h2>{words.related}</h2>
      {related.length === 0 ? <p className="quiet">{words.noRelated}</p> : null}
      <ul className="plain-list">
        {related.map(({ key, names, path: page }) => (
          <li key={key}>
            <a href={path(page)}>
              <ShownName names={names} />
            </a>{' '}
            <a className="small" href={path(`/facts/${encodeURIComponent(key)}`)}>
              <code translate="no">{key}</code>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AllValues({ fields }: Pick<FactRow, 'fields'>) {
  const words = useWords(factsWords);
  return (
    <section>
      <h2>{words.values}</h2>
      <ScrollBox label={words.values}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.value}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ at, value }) => (
              <tr key={at}>
                <th scope="row">
                  <code translate="no">{at}</code>
                </th>
                <td lang={languageOf(at, value)}>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

/** In which language a value of a row is written: names say it, the compilers wrote English, the sources are Chinese. */
function languageOf(at: string, value: string): string {
  const named = /(^|\.)(zh|ru|en)$/.exec(at)?.[2];
  if (named !== undefined) return named;
  if (/[а-яё]/i.test(value)) return 'ru';
  return /\p{Script=Han}/u.test(value) ? 'zh' : 'en';
}
