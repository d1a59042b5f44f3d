import { retryDeadlocks } from '../../server/src/services/retry-deadlocks';

const failing = (error: unknown, times: number) => {
  let runs = 0;
  const transaction = async () => {
    runs += 1;
    if (runs <= times) throw error;
    return Promise.resolve('committed');
  };
  return { transaction, runs: () => runs };
};

describe('retryDeadlocks', () => {
  it.each(['ER_LOCK_DEADLOCK', '40P01'])('runs a transaction again after %s', async (code) => {
    const { transaction, runs } = failing(Object.assign(new Error('Deadlock'), { code }), 2);

    expect(await retryDeadlocks(transaction)).toBe('committed');
    expect(runs()).toBe(3);
  });

  it('gives up at last', async () => {
    const deadlock = Object.assign(new Error('Deadlock'), { code: '40P01' });
    const { transaction, runs } = failing(deadlock, 100);

    await expect(retryDeadlocks(transaction)).rejects.toBe(deadlock);
    expect(runs()).toBe(5);
  });

  it('does not run again what failed for another reason', async () => {
    const refusal = new Error('Refused');
    const { transaction, runs } = failing(refusal, 1);

    await expect(retryDeadlocks(transaction)).rejects.toBe(refusal);
    expect(runs()).toBe(1);
  });
});
