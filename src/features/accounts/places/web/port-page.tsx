import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { FactList } from '../../../../ui/record-parts.tsx';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { placesWords } from '../../messages/places-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import { placeEndpoints } from '../contract.ts';
import { portStatuses } from '../vocabulary.ts';
import { formatChecked, PlaceSources, usePortName } from './port-table.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { port: await load(context, placeEndpoints.port, { key: params.key ?? '' }) };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const key = params.key ?? '';
  const typed = {
    status: textOfField(form, 'status'),
    checkedOn: textOfField(form, 'checkedOn'),
    source: textOfField(form, 'source'),
  };
  const sent = await send(context, placeEndpoints.setStatus, { key, ...typed });
  if (sent.ok) return redirect(`/${languageFrom(params)}/places/ports/${key}`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** One crossing: how to cross, how it stands and since when we know. */
export default function PortPage() {
  const { port } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(placesWords);
  const language = useLanguage();
  const path = usePath();
  const title = usePortName()(port);
  const errors = errorsByPath(answer?.problem);
  const confidence = words.confidences[port.confidence as keyof typeof words.confidences] ?? port.confidence;
  return (
    <>
      <title>{title}</title>
      <p>
        <a href={path('/places')}>{words.toMap}</a> ·{' '}
        <a href={path(`/places/pairs/${port.pairKey}`)}>
          {placeName(port.cn.region, language)} — {placeName(port.ru.region, language)}
        </a>
      </p>
      <h1>{title}</h1>
      <p className="notice">{words.checkFirst}</p>
      <FactList
        facts={[
          { label: words.status, value: words.statuses[port.status.status] },
          { label: words.checkedOn, value: formatChecked(port.status.checkedOn, language) },
          { label: words.source, value: port.status.source ?? words.sourceData },
          {
            label: words.modesHead,
            value: port.modes.map((mode) => words.modes[mode]).join(language === 'zh' ? '、' : ', '),
          },
          { label: words.columns.cn, value: port.cn.names[language] },
          {
            label: words.hostCity,
            value: port.cn.hostCityZh && <span lang="zh">{port.cn.hostCityZh}</span>,
          },
          { label: words.columns.ru, value: port.ru.names[language] },
          { label: words.line, value: port.note && port.note[language] },
          { label: words.confidence, value: confidence },
        ].filter(({ label, value }) => label !== words.line || value !== null)}
      />
      {port.facilities.length > 0 ? (
        <>
          <h2>{words.facilitiesHere}</h2>
          <ul>
            {port.facilities.map((one) => (
              <li key={one.path}>
                <a href={path(one.path)}>
                  <ShownName names={one.names} />
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{words.history}</h2>
      <ul>
        {port.history.map((one, at) => (
          <li key={at}>
            {words.statuses[one.status]} · {words.checkedOn} {formatChecked(one.checkedOn, language)} ·{' '}
            {one.source ?? words.sourceData}
          </li>
        ))}
      </ul>
      <PlaceSources sources={port.sources} />
      {port.mayWrite ? (
        <form method="post">
          <h2>{words.setStatus}</h2>
          <p className="help">{words.setStatusHelp}</p>
          <ProblemSummary
            problem={answer?.problem}
            labels={{ status: words.status, checkedOn: words.checkedOn, source: words.source }}
          />
          <SelectField
            name="status"
            label={words.status}
            emptyLabel={null}
            defaultValue={answer?.typed.status ?? port.status.status}
            choices={portStatuses.map((value) => ({ value, label: words.statuses[value] }))}
            errors={errors}
          />
          <TextField
            name="checkedOn"
            type="date"
            label={words.checkedOn}
            mark="required"
            defaultValue={answer?.typed.checkedOn}
            errors={errors}
          />
          <TextField
            name="source"
            label={words.source}
            mark="required"
            maxLength={500}
            defaultValue={answer?.typed.source}
            errors={errors}
          />
          <button className="button primary" type="submit">
            {words.save}
          </button>
        </form>
      ) : null}
    </>
  );
}
