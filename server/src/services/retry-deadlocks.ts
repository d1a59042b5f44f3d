import { setTimeout as sleep } from 'node:timers/promises';

const ATTEMPTS = 8;
const LONGEST_PAUSE = 100;

/** How MySQL, MariaDB and PostgreSQL say that a transaction was undone to let another go on. */
const DEADLOCKS = ['ER_LOCK_DEADLOCK', '40P01'];

const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && DEADLOCKS.includes(String(error.code));

/**
 * Runs a transaction again where the database undid it because of a deadlock. That happens to
 * whatever writes a user's team or role: Strapi numbers all other members of them anew, each
 * transaction in its own order, and databases ask for a second try then.
 * @param transaction with nothing in it that cannot be done twice.
 * @throws what it throws, and the deadlock after eight attempts.
 */
export const retryDeadlocks = async <Result>(
  transaction: () => Promise<Result>
): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !isDeadlock(error)) throw error;
      // Not all at once again.
      await sleep(Math.random() * LONGEST_PAUSE);
    }
  }
};
