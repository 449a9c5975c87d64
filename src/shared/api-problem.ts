import type { Problem } from './app-error.ts';

/** A refusal as the caller of the API sees it: translated, ready to show. Thrown by every ApiCaller. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}
