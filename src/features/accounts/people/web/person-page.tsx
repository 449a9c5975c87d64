import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { useWords } from '../../../../ui/language.ts';
import { DemoTag, FactList } from '../../../../ui/record-parts.tsx';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { OrganisationItem } from '../../organisations/web/organisation-item.tsx';
import { personEndpoints, type PublicPerson } from '../contract.ts';

const languageOfScript = { han: 'zh', cyrillic: 'ru', latin: 'en' } as const;

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { person: await load(context, personEndpoints.get, { personId: params.id ?? '' }) };
}

/** A person who agreed to be shown in public: names in three scripts, organisations; nothing else. */
export default function PersonPage() {
  const { person } = useLoaderData<typeof loader>();
  const words = useWords(screenWords).person;
  const shown = person.names.find(({ text }) => text === person.displayName);
  return (
    <article className="reading">
      <title>{person.displayName}</title>
      <h1 lang={shown && languageOfScript[shown.script]}>{person.displayName}</h1>
      {person.isDemo ? (
        <p>
          <DemoTag />
        </p>
      ) : null}
      <Names names={person.names} />
      {person.organisations.length > 0 ? (
        <section>
          <h2>{words.organisations}</h2>
          <ul className="record-list">
            {person.organisations.map((organisation) => (
              <OrganisationItem key={organisation.id} organisation={organisation} />
            ))}
          </ul>
        </section>
      ) : null}
      <p className="help">{words.agreed}</p>
    </article>
  );
}

function Names({ names }: Pick<PublicPerson, 'names'>) {
  const words = useWords(screenWords);
  const room = useWords(accountsWords);
  return (
    <section>
      <h2>{words.names.title}</h2>
      <FactList
        facts={names.map(({ script, text, origin }) => ({
          label: words.names.scripts[script],
          value: (
            <>
              <span lang={languageOfScript[script]}>{text}</span>{' '}
              <span className="help">({room.nameOrigins[origin]})</span>
            </>
          ),
        }))}
      />
    </section>
  );
}
