import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something is so, twenty seconds at most. */
export const eventually = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It did not come to be so: ${String(isSo)}`);
    await sleep(100);
  }
};
