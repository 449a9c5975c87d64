import {
  Outlet,
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { formatDay } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { FactList, SpokenText } from '../../../../ui/record-parts.tsx';
import { NamesTable } from '../../../accounts/web/directory-names.tsx';
import { FactSources } from '../../../accounts/web/fact-sources.tsx';
import { ShownName, useShownName } from '../../../accounts/web/shown-name.tsx';
import { registerWords } from '../../messages/register-words.ts';
import { FigureTable } from '../../web/fact-parts.tsx';
import { agreementRegister, type AgreementView } from '../contract.ts';
import { AgreementRow, LinkList, PartyNames, StandingLine, useDated } from './agreement-parts.tsx';
import { OfficerForms, Proposal } from './officer-forms.tsx';
import { idsIn } from './typed-agreement.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { view: await load(context, agreementRegister.get, { ref: params['ref'] ?? '' }) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const text = (name: string) => textOfField(form, name);
  const id = text('id');
  const revision = text('revision');
  const work = () => {
    switch (text('intent')) {
      case 'confirm':
        return send(context, agreementRegister.confirm, { id, revision });
      case 'discard':
        return send(context, agreementRegister.discard, { id, revision });
      case 'base': {
        const baseId = idsIn(text('base'))[0] ?? '';
        return send(context, agreementRegister.setBase, {
          id,
          baseId,
          isResting: text('isResting') !== 'no',
        });
      }
      default:
        return send(context, agreementRegister.setStanding, {
          id,
          standing: text('standing'),
          on: text('on'),
          source: text('source'),
          supersededById: idsIn(text('supersededById'))[0] ?? '',
        } as never);
    }
  };
  const sent = await work();
  if (!sent.ok) {
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    return data({ problem: sent.problem, typed }, { status: sent.problem.status });
  }
  const isGone = text('intent') === 'discard' && text('isNew') === 'yes';
  return redirect(`/${languageFrom(params)}/programmes/agreements${isGone ? '' : `/${id}`}`);
}

/** One agreement: names, date, parties, what it rests on, what rests on it and where it was read. */
export default function AgreementPage() {
  const { view } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useWords(registerWords);
  const path = usePath();
  const name = useShownName();
  return (
    <>
      <title>{name(view.names)}</title>
      <p>
        <a href={path('/programmes/agreements')}>{words.toRegister}</a>
      </p>
      <h1>
        <ShownName names={view.names} />
      </h1>
      {/* The place for what rooms above say of it. */}
      <Outlet />
      <ProblemSummary
        problem={refused?.problem}
        labels={{
          on: words.standingDay,
          source: words.standingSource,
          supersededById: words.supersededByField,
          baseId: words.baseField,
        }}
      />
      {view.isPublic ? null : <p className="notice warn">{words.draftNote}</p>}
      <Facts view={view} />
      <Proposal view={view} />
      <NamesTable record={{ ...view, country: null }} alsoKnownAs={[]} />
      <Tree view={view} />
      <FigureTable figures={view.figures} factKey={view.key} />
      <Contradictions view={view} />
      {view.key === null ? (
        <FactList facts={[{ label: words.ownSource, value: view.source?.file ?? null }]} />
      ) : (
        <>
          <FactSources note={view.note} translations={[]} source={view.source} alsoIn={view.alsoIn} />
          <p>
            <FactRowLink factKey={view.key} />
          </p>
        </>
      )}
      {view.mayEdit ? <OfficerForms view={view} refused={refused} /> : null}
    </>
  );
}

function Facts({ view }: { view: AgreementView }) {
  const words = useWords(registerWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const dated = useDated();
  const day = (value: string | null) => (value === null ? null : formatDay(value, language));
  const link = (one: AgreementView['restores']) => (one ? <LinkList links={[one]} /> : null);
  const subject = view.subject[language] ?? view.subject.en ?? view.subject.ru ?? view.subject.zh;
  const subjectLanguage = view.subject[language]
    ? language
    : view.subject.en
      ? 'en'
      : view.subject.ru
        ? 'ru'
        : 'zh';
  const optional = [
    ...(view.saidStatus === null
      ? []
      : [{ label: words.saidStatus, value: words.saidStatuses[view.saidStatus] ?? view.saidStatus }]),
    ...(view.supersededBy ? [{ label: words.supersededBy, value: link(view.supersededBy) }] : []),
    ...(view.restores ? [{ label: words.restores, value: link(view.restores) }] : []),
    ...(view.restoredBy.length > 0
      ? [{ label: words.restoredBy, value: <LinkList links={view.restoredBy} /> }]
      : []),
  ];
  return (
    <>
      <FactList
        facts={[
          { label: words.kind, value: words.kinds[view.kind] },
          { label: words.level, value: words.levels[view.level] },
          {
            label: words.dated,
            value: (
              <>
                {dated(view)}
                {view.dateNote === null ? null : (
                  <span className="help" lang="en">
                    {' '}
                    {view.dateNote}
                  </span>
                )}
              </>
            ),
          },
          {
            label: words.parties,
            value: view.parties.length > 0 ? <PartyNames parties={view.parties} /> : null,
          },
          {
            label: words.subject,
            value: subject ? <SpokenText text={subject} language={subjectLanguage} /> : null,
          },
          {
            label: words.languages,
            value: view.languages.map((one) => ui.languageNames[one]).join(ui.comma),
          },
          { label: words.standing, value: <StandingLine standing={view.standing} /> },
          { label: words.validFrom, value: day(view.validFrom) },
          { label: words.validUntil, value: day(view.validUntil) },
          ...optional,
        ]}
      />
      <p className="quiet">
        {view.confirmedOn === null
          ? words.fromSource
          : words.confirmedOn(formatDay(view.confirmedOn, language))}
      </p>
    </>
  );
}

function Tree({ view }: { view: AgreementView }) {
  const words = useWords(registerWords);
  const path = usePath();
  const steps = (list: AgreementView['restsOn']) => (
    <ul className="record-list">
      {list.map(({ brief, origin, distance }) => (
        <li key={brief.id} className={distance > 1 ? 'tree-branch' : undefined}>
          <AgreementRow brief={brief} />
          <p className="quiet">{origin === 'derived' ? words.derived : words.byOfficer}</p>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h2>{words.restsOn}</h2>
      {view.restsOn.length === 0 ? <p>{words.restsOnNothing}</p> : steps(view.restsOn)}
      <h2>{words.restingTitle}</h2>
      {view.resting.length === 0 ? <p>{words.restingNone}</p> : steps(view.resting)}
      {view.under.length > 0 ? (
        <>
          <h2>{words.under}</h2>
          <LinkList links={view.under} />
        </>
      ) : null}
      <h2>{words.projects}</h2>
      {view.projects.length === 0 ? <p>{words.noProjects}</p> : null}
      <ul className="plain-list">
        {view.projects.map((project) => (
          <li key={project.id}>
            <a href={path(`/projects/${project.id}`)}>
              {project.number} <SpokenText text={project.title} language={project.language} />
            </a>
          </li>
        ))}
      </ul>
      {view.projectCount > view.projects.length ? (
        <p className="quiet">{words.projectsMore(view.projects.length, view.projectCount)}</p>
      ) : null}
    </>
  );
}

function Contradictions({ view }: { view: AgreementView }) {
  const words = useWords(registerWords);
  if (view.contradictions.length === 0) return null;
  return (
    <section className="notice warn" aria-labelledby="contradictions">
      <h2 id="contradictions">{words.contradictions}</h2>
      <LinkList links={view.contradictions} />
    </section>
  );
}
