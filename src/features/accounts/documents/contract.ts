import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';

/** Largest document taken, in bytes: what a page’s form can carry. */
export const documentBytesMax = 2 * 1024 * 1024;

export const documentEndpoints = {
  upload: defineEndpoint({
    id: 'accounts.documents.upload',
    method: 'POST',
    path: '/api/documents',
    summary: 'Keep a file of the caller, to be sent for verification next; its type is read from its bytes',
    audience: 'signedIn',
    input: z.strictObject({
      name: z.string().trim().min(1).max(300),
      contentBase64: z.base64().max(Math.ceil(documentBytesMax / 3) * 4 + 4),
    }),
    output: z.object({ fileId: idShape, name: z.string(), size: z.number().int(), contentType: z.string() }),
    maxBodyBytes: 3 * 1024 * 1024,
  }),
};
