import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { tokenWords } from '../messages/token-words.ts';
import { referenceEndpoints } from '../reference/contract.ts';

export function loader({ context }: LoaderFunctionArgs) {
  return load(context, referenceEndpoints.rooms, {});
}

const harvestPath = '/oai';

/** The API for whoever writes a program: its parts, its description as a file, the address for harvesters. */
export default function ReferencePage() {
  const { rooms } = useLoaderData<typeof loader>();
  const words = useWords(tokenWords);
  const path = usePath();
  return (
    <>
      <title>{`${words.referenceTitle} · ${words.siteName}`}</title>
      <h1>{words.referenceTitle}</h1>
      <p className="lead">{words.referenceLead}</p>
      <ul>
        <li>
          <a href="/api/openapi.json">{words.asOpenApi}</a>
        </li>
        <li>
          {words.harvesting} <a href={`${harvestPath}?verb=Identify`}>{harvestPath}</a>
        </li>
        <li>
          <a href={path('/desk/tokens')}>{words.title}</a>
        </li>
      </ul>
      <h2>{words.roomsTitle}</h2>
      <ul className="count-list">
        {rooms.map(({ room, operations }) => (
          <li key={room}>
            <a href={path(`/api/${room}`)}>
              <code>{room}</code>
            </a>
            <span className="count">{words.operations(operations)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
