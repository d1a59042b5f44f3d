import type { Core } from '@strapi/strapi';

/** Whether Redis can be counted on; told to the log once each way, not with every request. */
export interface Outage {
  isOn: () => boolean;
  began: (error: unknown) => void;
  ended: () => void;
}

/** Node gives an error for several addresses no message of its own. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.message || ('code' in error ? String(error.code) : error.name);
};

export const outageLog = (log: Core.Strapi['log']): Outage => {
  let isAway = false;

  return {
    isOn: () => isAway,

    began(error) {
      if (isAway) return;
      isAway = true;
      log.warn(
        `[invite-codes] Redis is away (${nameOf(error)}): this process counts wrong invite codes in its own memory until it is back`
      );
    },

    ended() {
      if (isAway) log.info('[invite-codes] Redis is back and counts wrong invite codes again');
      isAway = false;
    },
  };
};
