const ATTEMPTS = 3;

/** What SQLite, PostgreSQL and MySQL say when somebody else wrote or deleted the same meanwhile. */
const CLASHES = new Set([
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_FOREIGNKEY',
  '23505',
  '23503',
  '40P01',
  'ER_DUP_ENTRY',
  'ER_NO_REFERENCED_ROW_2',
  'ER_LOCK_DEADLOCK',
]);

const isClash = (error: unknown) =>
  error instanceof Error && 'code' in error && CLASHES.has(String(error.code));

/**
 * Runs work that looks before it writes, and again where what it saw was no longer so when it
 * wrote. The work writes in one transaction, so that nothing of a failed attempt stays.
 */
export const retryClash = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isClash(error)) throw error;
    }
  }
};
