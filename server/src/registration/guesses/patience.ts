/** Somebody was asked and did not answer in time. */
export class NoAnswer extends Error {
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
  }
}

/**
 * The answer, if it comes in time. One that has arrived but was not read yet is in time: hashing
 * passwords can keep Node busy for seconds, after which timers run before sockets are read, so
 * that a plain time-out would take a busy portal for a dead Redis.
 * @param milliseconds how long to wait.
 * @throws NoAnswer
 */
export const withPatience = async <Answer>(
  answer: Promise<Answer>,
  milliseconds: number
): Promise<Answer> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const giveUp = () => reject(new NoAnswer(milliseconds));
    timer = setTimeout(() => setImmediate(giveUp), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
};
