import { AppError } from '../../../shared/app-error.ts';
import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { findFileRecords } from '../../../platform/files/file-records.ts';
import type { EvaluationTables } from '../tables.gen.ts';
import { filesOfCase } from './views.ts';

const filesMax = 60;

/** Adds a file its uploader put into the platform before to a case; somebody else's file is as good as none. */
export async function keepFile(tx: Ctx, caseId: string, fileId: string, personId: string): Promise<string> {
  const [file] = await findFileRecords(tx, [fileId]);
  if (!file || file.uploadedBy !== personId) throw new AppError('notFound', 'platform.fileNotFound');
  const present = await filesOfCase(tx, caseId);
  if (present.some(({ file_id }) => file_id === fileId)) return fileId;
  if (present.length >= filesMax) throw new AppError('conflict', 'evaluation.gate.tooManyFiles');
  await tablesOf<EvaluationTables>(tx)
    .insertInto('evaluation_case_file')
    .values({
      id: newId(tx.clock().getTime()),
      case_id: caseId,
      file_id: fileId,
      name: file.name,
      content_type: file.contentType,
      size_bytes: file.size,
      added_by: personId,
      added_at: tx.clock(),
    })
    .execute();
  return fileId;
}
