import * as yup from 'yup';

import { type CodeDefaults, codeDefaultsSchema, DEFAULT_CODE_DEFAULTS } from './code-defaults';
import { isPresent, text } from './code-schema';
import type { OrganizationSummary } from './codes';
import {
  DEFAULT_EMAIL_TEMPLATE,
  EMAIL_LIMITS,
  type EmailTemplate,
  isSubject,
} from './email-template';
import { isSignUpUrl } from './sign-up-link';
import { validationMessage as message } from './validation-messages';

/** Whether people may register without an invite code. */
export const REGISTRATION_MODES = ['open', 'invite-only'] as const;
export type RegistrationMode = (typeof REGISTRATION_MODES)[number];

/** What becomes of the e-mail addresses of accounts that are deleted. */
export const DELETED_ACCOUNTS = ['keep', 'anonymise'] as const;
export type DeletedAccounts = (typeof DELETED_ACCOUNTS)[number];

/** What administrators set under Settings > Invite codes; takes effect without a restart. */
export interface Settings {
  /**
   * `open`: a code is optional. `invite-only`: every door refuses a sign-up without one.
   * users-permissions' own switch *Enable sign-ups* closes all doors in both.
   */
  mode: RegistrationMode;
  /** Whether a refusal tells its reason, or `invite_code_invalid` whatever it is. */
  discloseReasons: boolean;
  /**
   * documentId of the organization whose default team those who register without a code come into;
   * null = none. Of consequence only where the mode is `open`.
   */
  defaultOrganization: string | null;
  /** Where people sign up with a code: an http(s) URL with `{code}` in it; null = not set. */
  signUpUrl: string | null;
  /** What the e-mail says with which a code is sent, before somebody edits it. */
  emailTemplate: EmailTemplate;
  /** What the form for a new code starts with. */
  defaults: CodeDefaults;
  /**
   * `keep`: redemptions keep the e-mail address of an account that was deleted. `anonymise`: they
   * lose it for good, those of accounts deleted earlier too, and so do the lists of whom codes
   * were sent to. The seat stays spent in both.
   */
  deletedAccounts: DeletedAccounts;
}

/** What a change names; of the defaults too. */
export type SettingsChanges = Partial<Omit<Settings, 'defaults'>> & {
  defaults?: Partial<CodeDefaults>;
};

export const DEFAULT_SETTINGS: Settings = {
  mode: 'open',
  discloseReasons: true,
  defaultOrganization: null,
  signUpUrl: null,
  emailTemplate: DEFAULT_EMAIL_TEMPLATE,
  defaults: DEFAULT_CODE_DEFAULTS,
  deletedAccounts: 'keep',
};

/** Subject and text of an e-mail, with or without placeholders. */
export const emailTemplateFields = {
  subject: text(EMAIL_LIMITS.subject).test(
    'one-line',
    message('emailSubject'),
    (subject) => !subject || isSubject(subject)
  ),
  text: text(EMAIL_LIMITS.text),
};

const present = (field: ReturnType<typeof text>) =>
  field
    .required(message('required'))
    .test('not-blank', message('required'), (value) => !value || isPresent(value));

/** What `PUT /invite-codes/settings` takes: any of the settings. */
export const settingsSchema = yup
  .object({
    mode: yup.mixed<RegistrationMode>().oneOf([...REGISTRATION_MODES], message('mode')),
    discloseReasons: yup.boolean().typeError(message('boolean')),
    defaultOrganization: text(255).nullable(),
    signUpUrl: text(2000)
      .nullable()
      .test(
        'sign-up-url',
        message('signUpUrl'),
        (url) => !isPresent(url) || isSignUpUrl((url ?? '').trim())
      ),
    emailTemplate: yup
      .object({
        subject: present(emailTemplateFields.subject),
        text: present(emailTemplateFields.text),
      })
      .typeError(message('emailTemplate'))
      .noUnknown(true, message('unknown'))
      // Left out, it stays as it is.
      .default(undefined),
    defaults: codeDefaultsSchema.default(undefined),
    deletedAccounts: yup
      .mixed<DeletedAccounts>()
      .oneOf([...DELETED_ACCOUNTS], message('deletedAccounts')),
  })
  .noUnknown(true, message('unknown'));

/** `GET` and `PUT /invite-codes/settings` */
export declare namespace SettingsApi {
  interface Response {
    data: Settings;
  }
}

/** An organization that the settings can name. */
export interface DefaultOrganization extends OrganizationSummary {
  /** Name of its default team; null where that was taken away after it was chosen. */
  defaultTeam: string | null;
}

/** `GET /invite-codes/settings/organizations`: those that have a default team. */
export declare namespace FindDefaultOrganizations {
  interface Query {
    _q?: string;
    /** documentIds of those that are answered whatever they have. */
    chosen?: string[];
  }
  interface Response {
    results: DefaultOrganization[];
  }
}
