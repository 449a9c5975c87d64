import { formatDay, formatFileSize } from '../../../../ui/format.ts';
import { useLanguage, usePath } from '../../../../ui/language.ts';
import type { FullProject } from '../view-shapes.ts';
import { useProjectWords } from './project-names.tsx';

/** Documents with their hashes, and the way to the checklist. */
export function PapersSection({ project }: { project: FullProject }) {
  const words = useProjectWords();
  const path = usePath();
  return (
    <section aria-labelledby="project-papers">
      <h2 id="project-papers">{words.documents}</h2>
      <p className="help">{words.documentsHelp}</p>
      <DocumentList project={project} />
      {project.may.addDocument ? (
        <p>
          <a href={path(`/projects/${project.id}/documents`)}>{words.editDocuments}</a>
        </p>
      ) : null}
      <h3>{words.registrations}</h3>
      <p>
        <a className="button" href={path(`/projects/${project.id}/registrations`)}>
          {words.openRegistrations}
        </a>
      </p>
    </section>
  );
}

export function DocumentList({ project }: { project: Pick<FullProject, 'id' | 'documents'> }) {
  const words = useProjectWords();
  if (project.documents.length === 0) return <p className="help">{words.noDocuments}</p>;
  return (
    <ul className="record-list">
      {project.documents.map((document) => (
        <li key={document.id}>
          <DocumentLine projectId={project.id} document={document} />
        </li>
      ))}
    </ul>
  );
}

export function DocumentLine({
  projectId,
  document,
}: {
  projectId: string;
  document: FullProject['documents'][number];
}) {
  const words = useProjectWords();
  const language = useLanguage();
  return (
    <>
      <a href={`/api/projects/${projectId}/documents/${document.id}/file`}>{document.name}</a>
      <ul className="facts-line">
        <li>{words.documentKinds[document.kind]}</li>
        <li>{words.documentLanguages[document.language]}</li>
        {document.isSigned ? <li>{words.isSigned}</li> : null}
        {document.isAuthentic ? <li>{words.isAuthentic}</li> : null}
        <li>{formatFileSize(document.sizeBytes, language)}</li>
        <li>{words.addedBy(document.addedBy, formatDay(document.addedAt, language))}</li>
      </ul>
      <p className="help project-hash">
        <code>{document.sha256}</code>
      </p>
    </>
  );
}
