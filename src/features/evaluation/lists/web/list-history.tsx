import type { OutputOf } from '../../../../shared/endpoint.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { listWords } from '../../messages/lists-words.ts';
import type { listEndpoints, ListView } from '../contract.ts';
import type { ListImportView } from '../import-contract.ts';
import { Day, useCount, WideTable } from './list-parts.tsx';

type Page = OutputOf<typeof listEndpoints.get>;
type Props = {
  list: ListView;
  versions: Page['versions'];
  uses: Page['uses'];
  imports: readonly ListImportView[];
};

/** Versions, imports and every change of the setting. */
export function ListHistory({ list, versions, uses, imports }: Props) {
  return (
    <>
      <Versions list={list} versions={versions} />
      <Imports imports={imports} />
      <Uses uses={uses} />
    </>
  );
}

function useMoment(): (iso: string) => string {
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (iso) => formatMoment(iso, language, timeZone);
}

function Versions({ list, versions }: Pick<Props, 'list' | 'versions'>) {
  const words = useWords(listWords);
  const path = usePath();
  const count = useCount();
  const moment = useMoment();
  const counted = [words.added, words.changed, words.removed];
  const head = [
    words.version,
    words.label,
    words.versionDatedOn,
    words.entries,
    ...counted,
    words.at,
    words.importedBy,
  ];
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{words.versions}</h2>
      {versions.length === 0 ? (
        <p>{words.noVersion}</p>
      ) : (
        <WideTable labelledBy="versions" head={[...head, words.differences]}>
          {versions.map((made) => (
            <tr key={made.version}>
              <th scope="row">{made.version}</th>
              <td>{made.label}</td>
              <td>
                <Day day={made.datedOn} />
              </td>
              <td>
                <a href={`${path(`/gate/lists/${list.id}`)}?version=${made.version}#entries`}>
                  {count(made.entryCount)}
                  <span className="visually-hidden"> {words.showVersion}</span>
                </a>
              </td>
              <td>{count(made.added)}</td>
              <td>{count(made.changed)}</td>
              <td>{count(made.removed)}</td>
              <td>{moment(made.importedAt)}</td>
              <td>{made.importedBy?.name ?? <Missing />}</td>
              <td>
                <a href={path(`/gate/lists/${list.id}/versions/${made.version}`)}>
                  {words.differences}
                  <span className="visually-hidden"> {words.versionNumber(made.version)}</span>
                </a>
              </td>
            </tr>
          ))}
        </WideTable>
      )}
    </section>
  );
}

function Imports({ imports }: Pick<Props, 'imports'>) {
  const words = useWords(listWords);
  const path = usePath();
  const moment = useMoment();
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="imports">
      <h2 id="imports">{words.imports}</h2>
      <WideTable labelledBy="imports" head={[words.file, words.label, words.state, words.startedAt]}>
        {imports.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <a href={path(`/gate/list-imports/${one.id}`)}>{one.fileName}</a>
            </th>
            <td>{one.label}</td>
            <td>{words.states[one.state]}</td>
            <td>{moment(one.startedAt)}</td>
          </tr>
        ))}
      </WideTable>
    </section>
  );
}

function Uses({ uses }: Pick<Props, 'uses'>) {
  const words = useWords(listWords);
  const moment = useMoment();
  return (
    <section aria-labelledby="uses">
      <h2 id="uses">{words.uses}</h2>
      {uses.length === 0 ? (
        <p>{words.fromStart}</p>
      ) : (
        <WideTable labelledBy="uses" head={[words.use, words.reason, words.version, words.at, words.usedBy]}>
          {uses.map((use) => (
            <tr key={use.at}>
              <td>{use.isInUse ? words.inUse : words.notInUse}</td>
              <td>{use.reason}</td>
              <td>{use.version}</td>
              <td>{moment(use.at)}</td>
              <td>{use.person?.name ?? <Missing />}</td>
            </tr>
          ))}
        </WideTable>
      )}
    </section>
  );
}
