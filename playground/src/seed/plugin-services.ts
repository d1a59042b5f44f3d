import type { Core } from '@strapi/strapi';

/** What creates an invite code. Instants are UTC in ISO 8601; `team` is a documentId. */
export interface InviteCodeInput {
  name: string;
  code?: string;
  quota: number | null;
  startsAt?: string;
  expiresAt?: string;
  membershipDays?: number;
  state: 'active' | 'inactive';
  team: string;
  allowedEmails?: string[];
  note?: string;
}

interface Codes {
  create(input: InviteCodeInput): Promise<{ documentId: string; code: string }>;
  update(documentId: string, input: Partial<InviteCodeInput>): Promise<unknown>;
}

interface Registration {
  /** Runs `createAccount` as a registration: the account, its seat and its membership, or none. */
  run<T>(
    registration: { inviteCode: string; email: string; provider: 'local' },
    createAccount: () => Promise<T>
  ): Promise<T>;
}

interface Settings {
  update(changes: { signUpUrl: string }): Promise<unknown>;
}

/** The services of the plugin that the seed calls. */
export const inviteCodesPlugin = (strapi: Core.Strapi) => {
  const plugin = strapi.plugin('invite-codes');
  return {
    codes: plugin.service<Core.Service & Codes>('codes'),
    settings: plugin.service<Core.Service & Settings>('settings'),
    registration: plugin.service<Core.Service & Registration>('registration'),
  };
};
