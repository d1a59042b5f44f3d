import { setTimeout as sleep } from 'node:timers/promises';

const ATTEMPTS = 5;

/** A deadlock on PostgreSQL, on MySQL; and what Strapi makes of one while it updates relations. */
const DEADLOCKS = ['40P01', 'ER_LOCK_DEADLOCK', '25P02'];

const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && DEADLOCKS.includes(String(error.code));

/**
 * Runs a transaction again that the database broke off so that another could go on. Strapi writes
 * the relations of an entry by deleting and inserting rows and numbering those beside them, and two
 * that do so at once may wait for each other.
 * @param transaction the outermost one: a part of it cannot be run again.
 * @param isCommitted whether it was committed before something after it failed: then it is over.
 */
export const retryDeadlocks = async <Result>(
  transaction: () => Promise<Result>,
  isCommitted: () => boolean = () => false
): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !isDeadlock(error) || isCommitted()) throw error;
      // Those who met do not meet again when they wait for different times.
      await sleep(Math.random() * 50 * attempt);
    }
  }
};
