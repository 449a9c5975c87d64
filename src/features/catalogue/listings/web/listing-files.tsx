import type { OutputOf } from '../../../../shared/endpoint.ts';
import { formatFileSize } from '../../../../ui/format.ts';
import { Field, SelectField } from '../../../../ui/fields.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { useLabels } from '../../web/labels.ts';
import { attachmentPurposes } from '../endpoints.ts';
import { materiallyOpenStates } from '../life-cycle.ts';
import type { FilesAnswer } from './answer-files.ts';
import { kindPaths, mayEditListing, type KindEndpoints, type ListingView } from './listing-kind.ts';

type Attachment = OutputOf<KindEndpoints['attachments']>['items'][number];
type Props = {
  listing: ListingView;
  attachments: readonly Attachment[];
  answer?: FilesAnswer | undefined;
  /** Stands below the form, which is another one: what is typed there does not go with the file. */
  isBelowForm?: true;
};

const acceptedFiles = '.pdf,.png,.jpg,.jpeg,.webp,.tif,.tiff,.docx,.xlsx,.pptx,.odt,.ods,.txt';
const purposes: readonly string[] = attachmentPurposes;

/** The files the reader may download; its owner's side adds and removes them while the record may be edited. */
export function ListingFiles({ listing, attachments, answer, isBelowForm }: Props) {
  const words = useWords(screenWords).attachments;
  const viewer = useViewer();
  const mayEdit = mayEditListing(listing, viewer);
  return (
    <section aria-labelledby="files">
      <h2 id="files">{words.title}</h2>
      {attachments.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ul className="plain-list">
          {attachments.map((attachment) => (
            <AttachedFile key={attachment.id} {...{ listing, attachment, mayEdit, isBelowForm }} />
          ))}
        </ul>
      )}
      {mayEdit ? <AddFile {...{ listing, answer, isBelowForm }} /> : null}
    </section>
  );
}

type FileProps = Pick<Props, 'listing' | 'isBelowForm'> & { attachment: Attachment; mayEdit: boolean };

function AttachedFile({ listing, attachment, mayEdit, isBelowForm }: FileProps) {
  const language = useLanguage();
  const words = useWords(screenWords).attachments;
  const labels = useLabels();
  const path = usePath();
  const { id, name, purpose, sizeBytes, contentType } = attachment;
  const own = `${kindPaths[listing.kind]}/${listing.id}`;
  const isFixed = purpose !== 'public' && materiallyOpenStates.includes(listing.state);
  const about = [
    typeName(name, contentType),
    formatFileSize(sizeBytes, language),
    labels.of('attachmentPurpose', purpose),
  ];
  return (
    <li>
      <a href={`/api${own}/attachments/${id}/file`} id={`file-${id}`} download>
        {name}
      </a>{' '}
      <span className="help">{about.join(words.listSeparator)}</span>
      {mayEdit && !isFixed ? (
        <form method="post" action={`${path(own)}#files`} className="no-print">
          <input type="hidden" name="id" value={listing.id} />
          <input type="hidden" name="attachmentId" value={id} />
          {isBelowForm ? <input type="hidden" name="back" value="edit" /> : null}
          <button
            className="button"
            type="submit"
            name="files"
            value="remove"
            id={`remove-${id}`}
            aria-labelledby={`remove-${id} file-${id}`}
          >
            {words.remove}
          </button>
        </form>
      ) : null}
    </li>
  );
}

/** PDF, DOCX: the ending people know, where the name has one; else the second half of the type. */
function typeName(name: string, contentType: string): string {
  const ending = /\.([a-z0-9]{2,5})$/i.exec(name)?.[1] ?? contentType.split('/').at(-1) ?? '';
  return ending.toUpperCase();
}

function AddFile({ listing, answer, isBelowForm }: Pick<Props, 'listing' | 'answer' | 'isBelowForm'>) {
  const words = useWords(screenWords).attachments;
  const labels = useLabels();
  const path = usePath();
  const errors = answer?.isMissing ? { file: words.missing } : errorsByPath(answer?.problem);
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`${path(`${kindPaths[listing.kind]}/${listing.id}`)}#files`}
      className="reading no-print"
      aria-labelledby="add-file"
    >
      <h3 id="add-file">{words.add}</h3>
      {isBelowForm ? <p className="notice warn">{words.saveFirst}</p> : null}
      <p className="reading">{words.note}</p>
      {materiallyOpenStates.includes(listing.state) ? <p className="reading">{words.rescreened}</p> : null}
      <ProblemSummary problem={answer?.problem} labels={{ file: words.file, purpose: words.purpose }} />
      <input type="hidden" name="id" value={listing.id} />
      {isBelowForm || answer?.back === 'edit' ? <input type="hidden" name="back" value="edit" /> : null}
      <Field name="file" label={words.file} help={words.fileHelp} errors={errors}>
        {(aria) => <input {...aria} type="file" accept={acceptedFiles} />}
      </Field>
      <SelectField
        name="purpose"
        label={words.purpose}
        help={words.purposeHelp}
        errors={errors}
        choices={purposes.map((value) => ({ value, label: labels.of('attachmentPurpose', value) }))}
        defaultValue={answer?.purpose ?? 'public'}
        emptyLabel={null}
      />
      <button className="button" type="submit" name="files" value="add">
        {words.send}
      </button>
    </form>
  );
}
