import { createContext, data, type RouterContextProvider } from 'react-router';
import type { Role } from '../shared/actor.ts';
import { ApiProblem } from '../shared/api-problem.ts';
import type { Problem } from '../shared/app-error.ts';
import type { ApiCaller, Endpoint, InputOf, OutputOf } from '../shared/endpoint.ts';

const keys = {
  api: Symbol.for('amur.apiContext'),
  nonce: Symbol.for('amur.nonceContext'),
  publicOrigin: Symbol.for('amur.publicOriginContext'),
  viewer: Symbol.for('amur.viewerContext'),
  fileUpload: Symbol.for('amur.fileUploadContext'),
};
const shared = globalThis as unknown as Record<symbol, unknown>;

type Context<T> = ReturnType<typeof createContext<T>>;

/** One identity in the server and in the web bundle, which do not share module instances. */
export const apiContext = (shared[keys.api] ??= createContext<ApiCaller>()) as Context<ApiCaller>;
export const nonceContext = (shared[keys.nonce] ??= createContext<string>('')) as Context<string>;

/** Of the addresses that are told to others: `https://amur.example`. */
export const publicOriginContext = (shared[keys.publicOrigin] ??=
  createContext<string>('')) as Context<string>;

/** Who looks at the page, as far as the shell and the buttons need to know. What he may do the API decides. */
export type Viewer = {
  signedIn: boolean;
  name: string;
  roles: readonly Role[];
  organisationIds: readonly string[];
  timeZone: string;
  /** What he has not read in his talks. */
  unreadMessages: number;
  theme: 'auto' | 'light' | 'dark';
  /** The words are disguised, to look at layouts; never in production. */
  pseudo: boolean;
};
export const visitor: Viewer = {
  signedIn: false,
  name: '',
  roles: [],
  organisationIds: [],
  timeZone: 'UTC',
  unreadMessages: 0,
  theme: 'auto',
  pseudo: false,
};
export const viewerContext = (shared[keys.viewer] ??= createContext<Viewer>(visitor)) as Context<Viewer>;

/** A file the platform keeps; its `id` is what attaching and sending documents ask for. `size` in bytes. */
export type UploadedFile = { id: string; name: string; size: number; contentType: string };
export type FileUpload = (
  file: File,
) => Promise<{ ok: true; output: UploadedFile } | { ok: false; problem: Problem }>;

/** Keeps a file that came with the form of a page; a refusal is given back, translated. */
export const fileUploadContext = (shared[keys.fileUpload] ??=
  createContext<FileUpload>()) as Context<FileUpload>;

export type PageContext = Readonly<RouterContextProvider>;

/** Calls the API for a page; a refusal becomes the error page, with its status and translated sentence. */
export async function load<E extends Endpoint>(
  context: PageContext,
  endpoint: E,
  input: InputOf<E>,
): Promise<OutputOf<E>> {
  try {
    return await context.get(apiContext)(endpoint, input);
  } catch (error) {
    if (error instanceof ApiProblem || isApiProblem(error)) {
      throw data(error.problem, { status: error.problem.status });
    }
    throw error;
  }
}

export type Sent<E extends Endpoint> = { ok: true; output: OutputOf<E> } | { ok: false; problem: Problem };

/** Calls the API for a form; a refusal is given back, so that the form keeps what was typed. */
export async function send<E extends Endpoint>(
  context: PageContext,
  endpoint: E,
  input: unknown,
): Promise<Sent<E>> {
  try {
    return { ok: true, output: await context.get(apiContext)(endpoint, input as InputOf<E>) };
  } catch (error) {
    if (error instanceof ApiProblem || isApiProblem(error)) return { ok: false, problem: error.problem };
    throw error;
  }
}

function isApiProblem(error: unknown): error is ApiProblem {
  return error instanceof Error && error.name === 'ApiProblem' && 'problem' in error;
}
