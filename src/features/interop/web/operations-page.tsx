import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { tokenWords } from '../messages/token-words.ts';
import { referenceEndpoints, type Operation } from '../reference/contract.ts';

export function loader({ context, params }: LoaderFunctionArgs) {
  return load(context, referenceEndpoints.read, { room: params.room ?? '' });
}

/** The operations of one part of the API. */
export default function OperationsPage() {
  const { room, operations } = useLoaderData<typeof loader>();
  const words = useWords(tokenWords);
  const path = usePath();
  return (
    <>
      <title>{`${room} · ${words.referenceTitle} · ${words.siteName}`}</title>
      <p>
        <a href={path('/api')}>{words.backToParts}</a>
      </p>
      <h1>
        <code>{room}</code>
      </h1>
      <p>{words.operations(operations.length)}</p>
      {operations.map((operation) => (
        <section key={operation.id} aria-labelledby={operation.id}>
          <h2 id={operation.id} className="address">
            <code>
              {operation.method} {operation.path}
            </code>
          </h2>
          <p lang="en">{operation.summary}</p>
          <p className="quiet">
            <code>{operation.id}</code> · {operation.isForVisitors ? words.forVisitors : words.signedIn}
          </p>
          {operation.fields.length === 0 ? null : <FieldTable operation={operation} />}
        </section>
      ))}
    </>
  );
}

function FieldTable({ operation }: { operation: Operation }) {
  const words = useWords(tokenWords);
  const common = useWords(uiWords);
  const { fieldColumns } = words;
  return (
    <ScrollBox label={operation.id}>
      <table>
        <thead>
          <tr>
            <th scope="col">{fieldColumns.name}</th>
            <th scope="col">{fieldColumns.place}</th>
            <th scope="col">{fieldColumns.type}</th>
            <th scope="col">{fieldColumns.needed}</th>
          </tr>
        </thead>
        <tbody>
          {operation.fields.map((field) => (
            <tr key={`${field.place} ${field.name}`}>
              <th scope="row">
                <code>{field.name}</code>
              </th>
              <td>{words.places[field.place]}</td>
              <td>
                <code>{field.type}</code>
              </td>
              <td>{field.isNeeded ? common.yes : common.no}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
