import pLimit, { type LimitFunction } from 'p-limit';

/**
 * How many registrations with one code may be under way in this process at once. Hashing a
 * password keeps the processor busy, so more at once are not faster; but those who wait here are
 * looked at again when their turn comes, and cost no hash where the last seat has gone by then.
 */
const AT_ONCE = 4;

const queues = new Map<string, LimitFunction>();

const queueOf = (code: string): LimitFunction => {
  const queue = queues.get(code) ?? pLimit(AT_ONCE);
  queues.set(code, queue);
  return queue;
};

/**
 * Waits for a turn with the code.
 * @returns what gives the turn to the next; calling it again does nothing.
 */
export const enterTurnstile = (code: string): Promise<() => void> => {
  const queue = queueOf(code);
  return new Promise((enter, fail) => {
    queue(() => new Promise<void>((leave) => enter(leave)))
      .then(() => {
        if (queue.activeCount + queue.pendingCount === 0) queues.delete(code);
      })
      .catch(fail);
  });
};
