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
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { formatDay } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { FactList, Paragraphs } from '../../../../ui/record-parts.tsx';
import { NamesTable } from '../../../accounts/web/directory-names.tsx';
import { FactSources } from '../../../accounts/web/fact-sources.tsx';
import { ShownName, useShownName } from '../../../accounts/web/shown-name.tsx';
import { LinkList } from '../../agreements/web/agreement-parts.tsx';
import { idsIn } from '../../agreements/web/typed-agreement.ts';
import { bodiesWords } from '../../messages/bodies-words.ts';
import { FigureTable, writeLooseDay } from '../../web/fact-parts.tsx';
import { bodies, type BodyView } from '../contract.ts';
import { ActionTable } from './action-table.tsx';
import { useBankName } from './bank-name.ts';
import { BodyOfficerForms } from './body-officer-forms.tsx';
import { SessionRow } from './session-row.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const view = await load(context, bodies.get, { ref: params['ref'] ?? '' });
  const known = view.mayEdit ? (await load(context, bodies.list, { pageSize: 100 })).items : [];
  return { view, known: known.filter(({ id }) => id !== view.id) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const text = (name: string) => textOfField(form, name);
  const id = text('id');
  const work = () => {
    switch (text('intent')) {
      case 'rules':
        return send(context, bodies.setRules, {
          id,
          rules: { zh: text('rules.zh'), ru: text('rules.ru'), en: text('rules.en') },
          rulesOn: text('rulesOn'),
        });
      case 'counterpart':
        return send(context, bodies.setCounterpart, { id, counterpartId: text('counterpartId') });
      case 'end':
        return send(context, bodies.removeMember, { id, memberId: text('memberId') });
      default:
        return send(context, bodies.addMember, {
          id,
          organisationId: idsIn(text('organisationId'))[0] ?? '',
          personId: idsIn(text('personId'))[0] ?? '',
          role: text('role') as 'member',
          since: text('since'),
        });
    }
  };
  const sent = await work();
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/bodies/${id}`);
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** One body: members of both sides, rules, sessions, what is to be done, sources. */
export default function BodyPage() {
  const { view, known } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useWords(bodiesWords);
  const language = useLanguage();
  const path = usePath();
  const name = useShownName();
  return (
    <>
      <title>{name(view.names)}</title>
      <p>
        <a href={path('/programmes/bodies')}>{words.toBodies}</a>
      </p>
      <h1>
        <ShownName names={view.names} />
      </h1>
      {/* The place for what rooms above say of it. */}
      <Outlet />
      <ProblemSummary
        problem={refused?.problem}
        labels={{
          organisationId: words.organisationField,
          personId: words.personField,
          rulesOn: words.rulesDay,
          counterpartId: words.counterpart,
        }}
      />
      <FactList
        facts={[
          { label: words.kind, value: words.kinds[view.kind] },
          {
            label: words.started,
            value: view.started === null ? null : writeLooseDay(view.started, language),
          },
          { label: words.status, value: view.status === null ? null : words.statuses[view.status] },
          ...(view.parent ? [{ label: words.parent, value: <LinkList links={[view.parent]} /> }] : []),
          ...(view.counterpart
            ? [{ label: words.counterpart, value: <LinkList links={[view.counterpart]} /> }]
            : []),
          ...(view.children.length > 0
            ? [{ label: words.children, value: <LinkList links={view.children} /> }]
            : []),
        ]}
      />
      <Members view={view} />
      <Sessions view={view} />
      <Rules view={view} />
      <NamesTable record={{ ...view, country: null }} alsoKnownAs={[]} />
      <FigureTable figures={view.figures} factKey={view.key} />
      {view.related.length > 0 ? (
        <section>
          <h2>{words.related}</h2>
          <LinkList links={view.related} />
        </section>
      ) : null}
      {view.contradictions.length > 0 ? (
        <section className="notice warn">
          <h2>{words.contradictions}</h2>
          <LinkList links={view.contradictions} />
        </section>
      ) : null}
      {view.key === null ? null : (
        <>
          <FactSources note={view.note} translations={[]} source={view.source} alsoIn={view.alsoIn} />
          <p>
            <FactRowLink factKey={view.key} />
          </p>
        </>
      )}
      {view.mayEdit ? <BodyOfficerForms view={view} known={known} refused={refused} /> : null}
    </>
  );
}

function Members({ view }: { view: BodyView }) {
  const words = useWords(bodiesWords);
  const language = useLanguage();
  const path = usePath();
  const bankName = useBankName();
  const sides = ['cn', 'ru', null] as const;
  return (
    <section aria-labelledby="members">
      <h2 id="members">{words.members}</h2>
      {view.members.length === 0 ? <p>{words.noMembers}</p> : null}
      {sides.map((side) => {
        const members = view.members.filter(({ bank }) => bank === side);
        if (members.length === 0) return null;
        return (
          <section key={side ?? 'none'}>
            <h3>{side === null ? words.noBank : bankName(side)}</h3>
            <ul className="plain-list">
              {members.map((member) => (
                <li key={member.id}>
                  <a href={path(member.organisation.path)}>
                    <ShownName names={member.organisation.names} />
                  </a>{' '}
                  <span className="quiet">
                    {[
                      words.roles[member.role],
                      member.personName ?? '',
                      member.until === null ? '' : words.until(formatDay(member.until, language)),
                      member.origin === 'derived' ? words.derived : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function Sessions({ view }: { view: BodyView }) {
  const words = useWords(bodiesWords);
  const path = usePath();
  const { actionCounts: counts } = view;
  return (
    <>
      <section aria-labelledby="sessions">
        <h2 id="sessions">{words.sessionsTitle}</h2>
        {view.sessions.length === 0 ? <p>{words.noSessions}</p> : null}
        <ul className="record-list">
          {view.sessions.map((session) => (
            <li key={session.id}>
              <SessionRow session={session} />
            </li>
          ))}
        </ul>
        {view.sessions.length > 0 ? (
          <>
            {view.sessions.length < view.sessionCount ? (
              <p className="help">{words.sessionsShown(view.sessions.length, view.sessionCount)}</p>
            ) : null}
            <ExportLinks path="/api/exports/sessions" asked={{ bodyId: view.id }} />
          </>
        ) : null}
        {view.mayEdit ? (
          <p>
            <a className="button" href={path(`/programmes/bodies/${view.id}/sessions/new`)}>
              {words.newSession}
            </a>
          </p>
        ) : null}
      </section>
      {counts.open + counts.closed > 0 ? (
        <section aria-labelledby="actions">
          <h2 id="actions">{words.actionsTitle}</h2>
          <p>
            <a href={path(`/programmes/actions?bodyId=${view.id}&view=all`)}>
              {words.counts(counts.open, counts.overdue, counts.closed)}
            </a>
          </p>
          <ActionTable rows={view.actions} />
        </section>
      ) : null}
    </>
  );
}

function Rules({ view }: { view: BodyView }) {
  const words = useWords(bodiesWords);
  const language = useLanguage();
  const shown = ([language, 'zh', 'ru', 'en'] as const).find((one) => view.rules[one]);
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{words.rules}</h2>
      {shown ? <Paragraphs text={view.rules[shown] ?? ''} language={shown} /> : <p>{words.noRules}</p>}
      {view.rulesOn === null ? null : (
        <p className="quiet">{words.rulesOn(formatDay(view.rulesOn, language))}</p>
      )}
    </section>
  );
}
