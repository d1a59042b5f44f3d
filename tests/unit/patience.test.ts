import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

import { NoAnswer, withPatience } from '../../server/src/registration/guesses/patience';

/** As hashing passwords does. */
const keepNodeBusy = (milliseconds: number) => {
  const until = Date.now() + milliseconds;
  while (Date.now() < until);
};

describe('waiting for an answer', () => {
  it('gives it', async () => {
    await expect(withPatience(sleep(5, 'here'), 1000)).resolves.toBe('here');
  });

  it('gives the error that came instead', async () => {
    await expect(withPatience(Promise.reject(new Error('no')), 1000)).rejects.toThrow('no');
  });

  it('ends after the time', async () => {
    await expect(withPatience(new Promise(() => {}), 20)).rejects.toBeInstanceOf(NoAnswer);
  });

  it('takes an answer that was there in time though Node was busy', async () => {
    // What a socket brings is read in the turn of the event loop that follows the timers.
    const answer = nextTurn('here');
    const waiting = withPatience(answer, 10);
    keepNodeBusy(50);
    await expect(waiting).resolves.toBe('here');
  });
});
