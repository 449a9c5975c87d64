import { z } from 'zod';
import { defineEndpoint } from '../../../../shared/endpoint.ts';
import { idShape } from '../../../../shared/ids.ts';
import { languages } from '../../../../shared/language.ts';
import { queryOptional } from '../../../../shared/query.ts';

export const materialKinds = ['slides', 'recording', 'photo', 'protocol', 'other'] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** Everybody; whoever has a seat; only those who prepare the activity. */
export const materialReaders = ['public', 'registered', 'organisers'] as const;
export type MaterialReaders = (typeof materialReaders)[number];

export const materialsMax = 200;
export const materialTitleMax = 300;

const language = z.enum(languages);
const byId = { id: idShape };
const one = { ...byId, materialId: idShape };
const facts = {
  kind: z.enum(materialKinds),
  language: queryOptional(language),
  title: z.string().trim().min(1, 'field.required').max(materialTitleMax),
  readers: z.enum(materialReaders),
};

export const materialShape = z.object({
  id: idShape,
  kind: z.enum(materialKinds),
  language: language.nullable(),
  title: z.string(),
  readers: z.enum(materialReaders),
  /** Where it lies, when it lies elsewhere; `host` tells the reader where he would go. */
  link: z.object({ url: z.string(), host: z.string() }).nullable(),
  file: z
    .object({ name: z.string(), contentType: z.string(), sizeBytes: z.number().int(), sha256: z.string() })
    .nullable(),
  addedAt: z.iso.datetime(),
});
export type MaterialView = z.output<typeof materialShape>;

const answer = {
  output: z.object({
    items: z.array(materialShape),
    /** There are some the caller may not read; they are for those who are registered. */
    hiddenForRegistered: z.number().int(),
    mayEdit: z.boolean(),
  }),
};
export type MaterialsView = z.output<(typeof answer)['output']>;

export const materialEndpoints = {
  list: defineEndpoint({
    id: 'programmes.materials.list',
    method: 'GET',
    path: '/api/events/:id/materials',
    summary: 'Slides, recordings, photographs and papers of an activity, as far as the caller may read them.',
    audience: 'public',
    input: z.object(byId),
    ...answer,
  }),
  add: defineEndpoint({
    id: 'programmes.materials.add',
    method: 'POST',
    path: '/api/events/:id/materials',
    summary: 'Adds a file the caller uploaded, or the https address where it lies; one of the two.',
    audience: 'signedIn',
    input: z.object({
      ...byId,
      ...facts,
      fileId: queryOptional(idShape),
      url: queryOptional(z.string().trim().max(500)),
    }),
    ...answer,
  }),
  change: defineEndpoint({
    id: 'programmes.materials.change',
    method: 'PUT',
    path: '/api/events/:id/materials/:materialId',
    summary: 'Says anew what a material is and who may read it.',
    audience: 'signedIn',
    input: z.object({ ...one, ...facts }),
    ...answer,
  }),
  move: defineEndpoint({
    id: 'programmes.materials.move',
    method: 'POST',
    path: '/api/events/:id/materials/:materialId/move',
    summary: 'Puts a material one place up or down.',
    audience: 'signedIn',
    input: z.object({ ...one, direction: z.enum(['up', 'down']) }),
    ...answer,
  }),
  remove: defineEndpoint({
    id: 'programmes.materials.remove',
    method: 'DELETE',
    path: '/api/events/:id/materials/:materialId',
    summary: 'Takes a material away; the record of it stays.',
    audience: 'signedIn',
    input: z.object(one),
    ...answer,
  }),
};
