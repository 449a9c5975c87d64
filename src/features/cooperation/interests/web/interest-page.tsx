import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { personEndpoints } from '../../../accounts/people/contract.ts';
import { useLabels } from '../../../catalogue/web/labels.ts';
import { interestScreenWords } from '../../messages/interest-screen-words.ts';
import { interestWords } from '../../messages/interest-words.ts';
import { interestEndpoints } from '../contract.ts';
import type { InterestPage } from '../page-contract.ts';
import { BrokerForm } from './broker-form.tsx';
import { typedValues } from './form-values.ts';
import { CallLog } from './call-log.tsx';
import { ClockSection, GateSection } from './interest-standing.tsx';
import { InterestHistory } from './interest-history.tsx';
import { SideFacts } from './side-facts.tsx';
import { AgreementFacts, StepForms } from './step-forms.tsx';
import { TranslatedWords } from './translated-words.tsx';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const interest = await load(context, interestEndpoints.get, { id: params.id ?? '' });
  const brokers = interest.mayChooseBroker ? await send(context, personEndpoints.brokers, {}) : undefined;
  const told = new URL(request.url).searchParams;
  return {
    interest,
    brokers: brokers?.ok
      ? brokers.output.items.map(({ id, displayName }) => ({ id, name: displayName }))
      : [],
    done: told.has('sent') ? 'sent' : told.get('done'),
  };
}

const forms = {
  step: interestEndpoints.step,
  log: interestEndpoints.log,
  broker: interestEndpoints.setBroker,
} as const;

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked = form.get('form');
  const name = asked === 'log' || asked === 'broker' ? asked : 'step';
  const { form: _form, ...fields } = inputFromPairs(form.entries() as Iterable<[string, unknown]>);
  const sent = await send(context, forms[name], { ...fields, id: params.id });
  if (!sent.ok) {
    return data(
      { form: name, problem: sent.problem, values: typedValues(form) },
      { status: sent.problem.status },
    );
  }
  const isWaiting = 'waitsFor' in sent.output && sent.output.waitsFor.length > 0;
  const done = name === 'step' ? (isWaiting ? 'agreed' : 'step') : name;
  return redirect(`/${languageFrom(params)}/interests/${params.id}?done=${done}`);
}

/** One interest, as its reader may see it. */
export default function InterestScreen() {
  const { interest, brokers, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(interestScreenWords);
  const path = usePath();
  const answerOf = (form: string) => (answer?.form === form ? answer : undefined);
  return (
    <article>
      <title>{`${interest.number} · ${words.siteName}`}</title>
      <p>
        <a href={path(interest.isBroker ? '/desk/interests/board' : '/desk/interests')}>{words.title}</a>
      </p>
      <Head interest={interest} />
      {answer ? null : <Told done={done} number={interest.number} />}
      <EndReason interest={interest} />
      <ClockSection interest={interest} />
      <StepForms interest={interest} answer={answerOf('step')} />
      <FormWords interest={interest} />
      <section aria-labelledby="sides">
        <h2 id="sides">{words.sidesTitle}</h2>
        <div className="side-by-side">
          <SideFacts title={words.senderTitle} side={interest.sender} isIntroduced={interest.isIntroduced} />
          <SideFacts
            title={words.receiverTitle}
            side={interest.receiver}
            isIntroduced={interest.isIntroduced}
            withAnswers
          />
        </div>
        {interest.mayChooseBroker ? (
          <BrokerForm interest={interest} brokers={brokers} problem={answerOf('broker')?.problem} />
        ) : null}
      </section>
      <GateSection interest={interest} />
      <AgreementFacts interest={interest} />
      {interest.mayLog ? <CallLog interest={interest} answer={answerOf('log')} /> : null}
      <InterestHistory history={interest.history} />
    </article>
  );
}

function Head({ interest }: { interest: InterestPage }) {
  const words = useWords(interestScreenWords);
  const names = useWords(interestWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const { listing, threadId } = interest;
  return (
    <>
      <h1>
        {interest.number}
        {words.colon}
        <SpokenText {...listing.title} />
      </h1>
      <ul className="facts-line">
        <li>
          <strong>{names.states[interest.state]}</strong>
        </li>
        <li>
          <a href={path(`/${listing.kind}s/${listing.id}`)}>{listing.number}</a>
        </li>
        <li>{words.sentAt(formatMoment(interest.sentAt, language, timeZone))}</li>
        <li>
          {words.fromOf(words.sideNames[interest.side])}
          {interest.isBroker ? `${words.listSeparator}${words.asBroker}` : ''}
        </li>
      </ul>
      {threadId === null ? null : (
        <p className="row">
          <a className="button" href={path(`/conversations/${threadId}`)}>
            {interest.unread > 0 ? `${words.toTalk} (${words.unread(interest.unread)})` : words.toTalk}
          </a>
        </p>
      )}
    </>
  );
}

function Told({ done, number }: { done: string | null; number: string }) {
  const words = useWords(interestScreenWords);
  if (done === 'sent') {
    return (
      <div className="notice good" role="status">
        <p>
          <strong>{words.receiptTitle}</strong>
        </p>
        <p>{words.receipt(number)}</p>
      </div>
    );
  }
  const sentences = { step: words.stepTaken, agreed: words.stepAgreed, broker: words.brokerSaved };
  const said =
    done !== null && Object.hasOwn(sentences, done) ? sentences[done as keyof typeof sentences] : '';
  return said === '' ? null : (
    <p className="notice good" role="status">
      {said}
    </p>
  );
}

/** Why it ended: the polite words of the platform, and what the person added. */
function EndReason({ interest: { state, history } }: { interest: InterestPage }) {
  const names = useWords(interestWords);
  const last = history.at(-1);
  if (last?.to !== state || last.reasonWords === null) return null;
  return (
    <div className="notice" id="end">
      <p>
        <strong>{names.states[state]}</strong>
      </p>
      <p>{last.reasonWords}</p>
      {last.reasonText ? <TranslatedWords said={last.reasonText} /> : null}
    </div>
  );
}

/** The sender's form, in the reader's language with the original one click away. */
function FormWords({ interest }: { interest: InterestPage }) {
  const words = useWords(interestScreenWords);
  const labels = useLabels();
  const { who, offer, unclear, endUse, cooperationTypes } = interest.form;
  const parts = [
    { label: words.said.who, said: who },
    { label: words.said.offer, said: offer },
    ...(unclear ? [{ label: words.said.unclear, said: unclear }] : []),
    { label: words.said.endUse, said: endUse },
  ];
  return (
    <section aria-labelledby="form-words">
      <h2 id="form-words">{words.formTitle}</h2>
      <h3>{words.said.cooperation}</h3>
      <p>{cooperationTypes.map((type) => labels.of('cooperationType', type)).join(words.listSeparator)}</p>
      {parts.map(({ label, said }) => (
        <div key={label}>
          <h3>{label}</h3>
          <TranslatedWords said={said} />
        </div>
      ))}
    </section>
  );
}
