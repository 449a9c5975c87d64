import type { OutputOf } from '../../../shared/endpoint.ts';
import { load, type PageContext } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { gateDeskEndpoint } from '../gate/contract.ts';
import { gateScreenWords } from '../messages/gate-screen-words.ts';
import { gateWords } from '../messages/gate-words.ts';

export function loadDeskGate(context: PageContext) {
  return load(context, gateDeskEndpoint, {});
}

/** What of the gate waits for the reader; nothing where nothing does. */
export function GateDeskSection({ gate }: { gate: OutputOf<typeof gateDeskEndpoint> }) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  const path = usePath();
  const { officer, own } = gate;
  if (officer === null && own.length === 0) return null;
  return (
    <section aria-labelledby="desk-gate">
      <h2 id="desk-gate">{words.deskTitle}</h2>
      {officer ? (
        <p>
          <a href={path('/gate')}>{words.waitingCases(officer.waiting)}</a>
          {officer.overdue > 0 ? ` · ${words.overdueCases(officer.overdue)}` : ''}
        </p>
      ) : null}
      {own.length > 0 ? (
        <>
          <p className="help">{words.ownCases}</p>
          <ul className="record-list">
            {own.map((one) => (
              <li key={one.id}>
                <h3>
                  <a href={path(`/gate/cases/${one.id}`)}>
                    {one.title === '' ? (
                      one.number
                    ) : (
                      <SpokenText text={one.title} language={one.titleLanguage} />
                    )}
                  </a>
                </h3>
                <ul className="facts-line">
                  <li>{names.states[one.state]}</li>
                  <li>{one.number}</li>
                </ul>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
