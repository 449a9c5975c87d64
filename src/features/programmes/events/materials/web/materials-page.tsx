import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { fileUploadContext, load, send, type PageContext } from '../../../../../ui/api-context.ts';
import { textOfField } from '../../../../../ui/form-fields.ts';
import { formatFileSize, formatMoment } from '../../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../../ui/language.ts';
import { uiWords } from '../../../../../ui/messages/ui-words.ts';
import { ProblemSummary } from '../../../../../ui/problem-summary.tsx';
import { ScrollBox } from '../../../../../ui/scroll-box.tsx';
import { useViewer } from '../../../../../ui/viewer.ts';
import { followUpWords } from '../../../messages/follow-up-words.ts';
import { eventEndpoints } from '../../contract.ts';
import { materialEndpoints, type MaterialView } from '../contract.ts';
import { AddMaterial, MaterialTools } from './material-forms.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const event = await load(context, eventEndpoints.get, { id });
  return { event, materials: await load(context, materialEndpoints.list, { id }) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const sent = await sendForm(context, params.id ?? '', form);
  if (!sent.ok) {
    const typed = Object.fromEntries(
      ['intent', 'kind', 'language', 'title', 'readers', 'url', 'materialId'].map((name) => [
        name,
        textOfField(form, name),
      ]),
    );
    return data({ problem: sent.problem, typed }, { status: sent.problem.status });
  }
  return redirect(`/${languageFrom(params)}/events/${params.id ?? ''}/materials`);
}

async function sendForm(context: PageContext, id: string, form: FormData) {
  const said = (name: string) => textOfField(form, name);
  const facts = {
    kind: said('kind'),
    language: said('language'),
    title: said('title'),
    readers: said('readers'),
  };
  const materialId = said('materialId');
  switch (said('intent')) {
    case 'add': {
      const file = form.get('file');
      if (!(file instanceof File) || file.size === 0) {
        return send(context, materialEndpoints.add, { id, ...facts, url: said('url') });
      }
      const kept = await context.get(fileUploadContext)(file);
      if (!kept.ok) return kept;
      return send(context, materialEndpoints.add, { id, ...facts, url: said('url'), fileId: kept.output.id });
    }
    case 'change':
      return send(context, materialEndpoints.change, { id, materialId, ...facts });
    case 'remove':
      return send(context, materialEndpoints.remove, { id, materialId });
    default:
      return send(context, materialEndpoints.move, { id, materialId, direction: said('intent') });
  }
}

/** What stays of an event: files and recordings, as far as the reader may see them. */
export default function MaterialsPage() {
  const { event, materials } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(followUpWords);
  const path = usePath();
  const labels = {
    ...{ kind: words.kind, language: words.languageOf, title: words.titleOf, readers: words.readers },
    ...{ url: words.url, fileId: words.file },
  };
  return (
    <>
      <title>{`${words.materials} · ${event.title.text}`}</title>
      <p className="no-print">
        <a href={path(`/events/${event.id}`)} lang={event.title.language}>
          {event.title.text}
        </a>
      </p>
      <h1>{words.materials}</h1>
      <p className="lead">{words.materialsLead}</p>
      <ProblemSummary problem={answer?.problem} labels={labels} />
      {materials.items.length === 0 ? (
        <p className="notice">{words.noMaterials}</p>
      ) : (
        <MaterialTable eventId={event.id} items={materials.items} mayEdit={materials.mayEdit} />
      )}
      {materials.hiddenForRegistered > 0 ? (
        <p className="quiet">{words.hiddenForRegistered(materials.hiddenForRegistered)}</p>
      ) : null}
      {materials.mayEdit ? <AddMaterial typed={answer?.typed} problem={answer?.problem} /> : null}
    </>
  );
}

function MaterialTable(props: { eventId: string; items: readonly MaterialView[]; mayEdit: boolean }) {
  const { eventId, items, mayEdit } = props;
  const words = useWords(followUpWords);
  const { languageNames } = useWords(uiWords);
  const language = useLanguage();
  const viewer = useViewer();
  return (
    <ScrollBox label={words.materials}>
      <table>
        <thead>
          <tr>
            {[words.titleOf, words.kind, words.languageOf, words.where, words.added].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            {mayEdit ? <th scope="col">{words.readers}</th> : null}
            {mayEdit ? (
              <th scope="col" className="no-print">
                {words.action}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {items.map((item, at) => (
            <tr key={item.id}>
              <th scope="row" lang={item.language ?? undefined}>
                {item.title}
              </th>
              <td>{words.kinds[item.kind]}</td>
              <td>{item.language === null ? words.severalLanguages : languageNames[item.language]}</td>
              <td>
                <MaterialPlace eventId={eventId} item={item} />
              </td>
              <td>{formatMoment(item.addedAt, language, viewer.timeZone)}</td>
              {mayEdit ? <td>{words.readersOf[item.readers]}</td> : null}
              {mayEdit ? (
                <td className="no-print">
                  <MaterialTools item={item} isFirst={at === 0} isLast={at === items.length - 1} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** A file of the platform, or the site where it lies, named before the reader goes there. */
function MaterialPlace({ eventId, item }: { eventId: string; item: MaterialView }) {
  const language = useLanguage();
  if (item.link) {
    return (
      <a href={item.link.url} rel="noreferrer noopener nofollow">
        {item.link.host}
      </a>
    );
  }
  if (!item.file) return null;
  return (
    <>
      <a href={`/api/events/${eventId}/materials/${item.id}/file`} download>
        {item.file.name}
      </a>{' '}
      <span className="quiet">{formatFileSize(item.file.sizeBytes, language)}</span>
    </>
  );
}
