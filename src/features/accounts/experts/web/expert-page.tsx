import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { TextAreaField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { LinkedData } from '../../../../ui/linked-data.tsx';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { DemoTag, Paragraphs } from '../../../../ui/record-parts.tsx';
import { expertWords } from '../../messages/expert-words.ts';
import { OtherWordings, WordingState } from '../../wordings/web/wording-parts.tsx';
import { expertEndpoints, type Expert } from '../contract.ts';
import { personFacts } from './expert-linked-data.ts';
import { ExpertFacts } from './expert-facts.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { one: await load(context, expertEndpoints.get, { id: params.id ?? '' }) };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params.id ?? '';
  const reason = textOfField(form, 'reason');
  const sent = await send(context, expertEndpoints.decide, { id, step: textOfField(form, 'step'), reason });
  if (sent.ok) {
    const to = sent.output.state === 'approved' ? `partners/experts/${id}` : 'desk/experts';
    return redirect(`/${languageFrom(params)}/${to}`);
  }
  return data({ problem: sent.problem, reason }, { status: sent.problem.status });
}

/** One expert as he agreed to be shown. */
export default function ExpertPage() {
  const { one } = useLoaderData<typeof loader>();
  const words = useWords(expertWords);
  const path = usePath();
  const { summary } = one.text.words;
  const person = personFacts(one, useLanguage());
  return (
    <article>
      <title>{one.displayName}</title>
      {person ? <LinkedData type="Person" facts={person} /> : null}
      <p>
        <a href={path('/partners/experts')}>{words.toList}</a>
      </p>
      <h1>{one.displayName}</h1>
      {one.isDemo ? (
        <p>
          <DemoTag />
        </p>
      ) : null}
      {one.isOwn ? (
        <p>
          <a href={path('/experts/own')}>{words.ownTitle}</a>
        </p>
      ) : null}
      <WordingState text={one.text} words={words} />
      <ExpertFacts one={one} />
      {summary ? (
        <section>
          <h2>{words.summary}</h2>
          <Paragraphs text={summary} language={one.text.language} />
        </section>
      ) : null}
      <section>
        <h2>{words.ask}</h2>
        <p>{words.askThrough}</p>
        {one.organisation ? (
          <p>
            <a className="button" href={path(`/partners/${one.organisation.id}`)}>
              {words.askOrganisation}
            </a>
          </p>
        ) : null}
      </section>
      <OtherWordings
        texts={one.texts}
        sourceLanguage={one.sourceLanguage}
        field="positions"
        writeAt={one.mayTranslate ? `/partners/experts/${one.id}/texts` : null}
        words={words}
      />
      {one.mayDecide ? <Decision one={one} /> : null}
    </article>
  );
}

function Decision({ one }: { one: Expert }) {
  const answer = useActionData<typeof action>();
  const words = useWords(expertWords);
  return (
    <section>
      <h2>{words.decideTitle}</h2>
      <ProblemSummary problem={answer?.problem} labels={{ reason: words.reason }} />
      <p>{words.decideHelp}</p>
      {one.reason ? <p>{one.reason}</p> : null}
      <form method="post">
        <TextAreaField
          name="reason"
          label={words.reason}
          help={words.refuseHelp}
          maxLength={1000}
          rows={3}
          defaultValue={answer?.reason}
          errors={errorsByPath(answer?.problem)}
        />
        <div className="row">
          <button className="button primary" type="submit" name="step" value="approve">
            {words.approve}
          </button>
          <button className="button" type="submit" name="step" value="refuse">
            {words.refuse}
          </button>
        </div>
      </form>
    </section>
  );
}
