import type { Problem } from '../../../../shared/app-error.ts';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import type { Language } from '../../../../shared/language.ts';
import type { workbench } from '../contract.ts';
import type { SegmentFilter } from '../vocabulary.ts';
import type { Wish } from './save-queue.ts';

type Output<Name extends keyof typeof workbench> = OutputOf<(typeof workbench)[Name]>;

/** `lost`: no answer, or one that says nothing about what was asked; to be asked again. */
export type Answer<Value> =
  { kind: 'ok'; value: Value } | { kind: 'refused'; problem: Problem } | { kind: 'lost' };

export type WindowAsked = { filter: SegmentFilter; q: string; from?: number; focus?: string };

export type DeskApi = {
  save(segmentId: string, wish: Wish, ofRevision: number): Promise<Answer<Output<'save'>>>;
  segment(segmentId: string): Promise<Answer<Output<'segment'>>>;
  hints(segmentId: string): Promise<Answer<Output<'hints'>>>;
  check(segmentId: string, target: string): Promise<Answer<Output<'check'>>>;
  changes(
    seen: readonly { id: string; revision: number; state: string }[],
    activeId: string | null,
  ): Promise<Answer<Output<'changes'>>>;
  window(asked: WindowAsked): Promise<Answer<Output<'segments'>>>;
  nextOpen(after: number): Promise<Answer<Output<'nextOpen'>>>;
  concordance(q: string): Promise<Answer<Output<'concordance'>>>;
};

const patienceMs = 15_000;
/** Browsers let no more than 64 KB arrive after the page is left. */
const keepaliveCharactersMax = 15_000;

/** The workbench's API as the page calls it over HTTP. */
export function createDeskApi(versionId: string, language: Language): DeskApi {
  const base = `/api/translation/workbench/${versionId}`;
  async function call<Value>(method: string, path: string, body?: unknown): Promise<Answer<Value>> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    try {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: {
          'accept-language': language,
          ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(text === undefined ? {} : { body: text }),
        credentials: 'same-origin',
        // What is on its way when the page is left still arrives.
        keepalive: method === 'PUT' && (text ?? '').length < keepaliveCharactersMax,
        signal: AbortSignal.timeout(patienceMs),
      });
      if (response.ok) return { kind: 'ok', value: (await response.json()) as Value };
      if (response.status >= 500 || response.status === 429) return { kind: 'lost' };
      return { kind: 'refused', problem: (await response.json()) as Problem };
    } catch {
      return { kind: 'lost' };
    }
  }
  const get = <Value>(path: string, query: Record<string, string | number | undefined> = {}) => {
    const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
    const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
    return call<Value>('GET', search === '' ? path : `${path}?${search}`);
  };
  return {
    save: (id, wish, ofRevision) => call('PUT', `/segments/${id}`, { ...wish, ofRevision }),
    segment: (id) => get(`/segments/${id}`),
    hints: (id) => get(`/segments/${id}/hints`),
    check: (id, target) => call('POST', `/segments/${id}/check`, { target }),
    changes: (seen, activeId) => call('POST', '/changes', { seen, activeId }),
    window: (asked) => get('/segments', asked),
    nextOpen: (after) => get('/next-open', { after }),
    concordance: (q) => get('/concordance', { q }),
  };
}
