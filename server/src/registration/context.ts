import { AsyncLocalStorage } from 'node:async_hooks';

/** A registration under way. Users created outside of one are not registrations. */
export interface Registration {
  /** As it was typed; null where there is none. */
  inviteCode: string | null;
  /** Called once its transaction has committed, while users-permissions may go on to send e-mail. */
  onCommitted: () => void;
}

const storage = new AsyncLocalStorage<{ registration: Registration | null }>();

export const runAsRegistration = <Result>(
  registration: Registration,
  callback: () => Promise<Result>
): Promise<Result> => storage.run({ registration }, callback);

/** The registration under way, given once: only the first user created in it is its account. */
export const takeRegistration = (): Registration | null => {
  const store = storage.getStore();
  const registration = store?.registration ?? null;
  if (store) store.registration = null;
  return registration;
};
