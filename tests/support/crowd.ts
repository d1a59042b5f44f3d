/** How many connections Node lets wait to be accepted is 511: more at once would be reset. */
const SOCKETS = 400;

/**
 * Many people at once: all `people` come together, 400 at a time on the wire.
 * @param act what each does, given a number from 0.
 */
export const crowd = async <Result>(
  people: number,
  act: (index: number) => Promise<Result>
): Promise<Result[]> => {
  const results: Result[] = [];
  let next = 0;
  const socket = async () => {
    while (next < people) {
      const index = next;
      next += 1;
      results[index] = await act(index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(SOCKETS, people) }, socket));
  return results;
};
