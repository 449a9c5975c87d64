import { AppError } from '../../../shared/app-error.ts';
import { ExchangeError } from './xml/exchange-error.ts';

/** A refused file as the reader is told of it: 422, `translation.exchange.CODE` with line, column and details. */
export function refuseFile(error: ExchangeError): AppError {
  const { code, line, column, detail } = error;
  return new AppError('invalid', `translation.exchange.${code}`, {
    params: { ...detail, line, column },
    cause: error,
  });
}

/** Does the work and tells a refused file to the reader. */
export async function refusingFiles<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ExchangeError ? refuseFile(error) : error;
  }
}
