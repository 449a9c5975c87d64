/** A worker thread of the search engine: answers the questions of worker-thread.ts one after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { openRecogniser } from '../../translation/public-text.ts';
import { collectGarbageSoon } from './collect-garbage.ts';
import { nextTurn } from '../../../shared/next-turn.ts';
import { ThreadWork, type Task, type TaskName } from './thread-work.ts';
import type { ThreadQuestion, ThreadReply, ThreadTermbase } from './worker-thread.ts';

const port = parentPort;
if (port === null) throw new Error('this file runs as a worker thread only');

const { concepts, packed } = workerData as ThreadTermbase;
const work = new ThreadWork(openRecogniser(concepts, packed), nextTurn);
collectGarbageSoon();

const isAnswer = (name: TaskName): boolean => name === 'search' || name === 'suggest';

port.on('message', (question: ThreadQuestion) => {
  const reply = (rest: Omit<ThreadReply, 'number'>): void => {
    port.postMessage({ number: question.number, ...rest } satisfies ThreadReply);
  };
  work.run(question as unknown as Task).then(
    (answer) => reply(isAnswer(question.name) ? { json: JSON.stringify(answer) } : { answer }),
    (cause: unknown) =>
      reply({ error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }),
  );
});
