import {
  data,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { CheckboxesField, TextAreaField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import type { Language } from '../../../../shared/language.ts';
import { taskWords } from '../../messages/task-words.ts';
import { languagePairs, profileEndpoints } from '../profiles/contract.ts';
import { longCharactersMax, noteCharactersMax } from '../vocabulary.ts';
import { RatingLine } from './rating-line.tsx';
import { useDomainChoices, usePairName } from './task-parts.tsx';
import { TaskTabs } from './task-tabs.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  return load(context, profileEndpoints.mine, {});
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = inputFromPairs((await request.formData()) as unknown as Iterable<[string, unknown]>);
  const sent = await send(context, profileEndpoints.save, form);
  if (!sent.ok) return data({ problem: sent.problem, values: form }, { status: sent.problem.status });
  return { problem: undefined, values: undefined };
}

/** What a translator says of himself, and what revisions say of his work. */
export default function TranslatorProfile() {
  const { profile, rating } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(taskWords);
  return (
    <>
      <title>{`${words.profileTitle} · ${words.siteName}`}</title>
      <h1>{words.profileTitle}</h1>
      <TaskTabs />
      <ProblemSummary
        problem={answer?.problem}
        labels={{
          pairs: words.pairsLabel,
          domains: words.domainsLabel,
          about: words.about,
          sampleSource: words.sampleSource,
          sampleTarget: words.sampleTarget,
        }}
      />
      {answer && !answer.problem ? (
        <p className="notice" role="status">
          {words.saved}
        </p>
      ) : null}
      <section aria-labelledby="rating">
        <h2 id="rating">{words.ratingTitle}</h2>
        <RatingLine rating={rating} />
      </section>
      <ProfileForm profile={profile} answer={answer} />
    </>
  );
}

function ProfileForm({
  profile,
  answer,
}: {
  profile: ReturnType<typeof useLoaderData<typeof loader>>['profile'];
  answer: ReturnType<typeof useActionData<typeof action>>;
}) {
  const words = useWords(taskWords);
  const pairName = usePairName();
  const domains = useDomainChoices();
  const typed = answer?.values;
  const errors = errorsByPath(answer?.problem);
  const list = (name: 'pairs' | 'domains') =>
    typed ? [typed[name] ?? []].flat().map(String) : profile[name];
  const text = (name: 'about' | 'sampleSource' | 'sampleTarget') => {
    const written = typed?.[name];
    return typeof written === 'string' ? written : profile[name];
  };
  const checks = (name: 'isAvailable' | 'isCredited') => (typed ? typed[name] === 'yes' : profile[name]);
  return (
    <form method="post">
      <CheckboxesField
        name="pairs"
        label={words.pairsLabel}
        choices={languagePairs.map((pair) => {
          const [from, to] = pair.split('-') as [Language, Language];
          return { value: pair, label: pairName(from, to) };
        })}
        defaultValues={list('pairs')}
        errors={errors}
      />
      <details open={list('domains').length > 0}>
        <summary>{words.domainsLabel}</summary>
        <CheckboxesField
          name="domains"
          label={words.domainsLabel}
          choices={domains}
          defaultValues={list('domains')}
          errors={errors}
        />
      </details>
      <TextAreaField
        name="about"
        label={words.about}
        help={words.aboutHelp}
        rows={4}
        maxLength={noteCharactersMax}
        defaultValue={text('about')}
        errors={errors}
      />
      {(['sampleSource', 'sampleTarget'] as const).map((name) => (
        <TextAreaField
          key={name}
          name={name}
          label={words[name]}
          rows={5}
          maxLength={longCharactersMax}
          defaultValue={text(name)}
          errors={errors}
        />
      ))}
      <label className="choice">
        <input type="checkbox" name="isAvailable" value="yes" defaultChecked={checks('isAvailable')} />
        <span>{words.isAvailable}</span>
      </label>
      <label className="choice">
        <input type="checkbox" name="isCredited" value="yes" defaultChecked={checks('isCredited')} />
        <span>{words.isCredited}</span>
      </label>
      <p className="help">{words.creditHelp}</p>
      <button className="button primary" type="submit">
        {words.save}
      </button>
    </form>
  );
}
