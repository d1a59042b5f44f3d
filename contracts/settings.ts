import * as yup from 'yup';

import { type CodeDefaults, codeDefaultsSchema, DEFAULT_CODE_DEFAULTS } from './code-defaults';
import { isPresent, text } from './code-schema';
import {
  DEFAULT_EMAIL_TEMPLATE,
  EMAIL_LIMITS,
  type EmailTemplate,
  isSubject,
} from './email-template';
import { DEFAULT_MANAGER_LIMITS, type ManagerLimits, managerLimitsSchema } from './manager-limits';
import { isSignUpUrl } from './sign-up-link';
import { validationMessage as message } from './validation-messages';

/** Whether people may register without an invite code. */
export const REGISTRATION_MODES = ['open', 'invite-only'] as const;
export type RegistrationMode = (typeof REGISTRATION_MODES)[number];

/** What administrators set under Settings > Invite codes; takes effect without a restart. */
export interface Settings {
  /**
   * `open`: a code is optional. `invite-only`: every door refuses a sign-up without one.
   * users-permissions' own switch *Enable sign-ups* closes all doors in both.
   */
  mode: RegistrationMode;
  /** Whether a refusal tells its reason, or `invite_code_invalid` whatever it is. */
  discloseReasons: boolean;
  /** Where people sign up with a code: an http(s) URL with `{code}` in it; null = not set. */
  signUpUrl: string | null;
  /** What the e-mail says with which a code is sent, before somebody edits it. */
  emailTemplate: EmailTemplate;
  /** What the form for a new code starts with. */
  defaults: CodeDefaults;
  /** How far the managers of a team can go. */
  managers: ManagerLimits;
}

/** What a change names; of the defaults and the limits too. */
export type SettingsChanges = Partial<Omit<Settings, 'defaults' | 'managers'>> & {
  defaults?: Partial<CodeDefaults>;
  managers?: Partial<ManagerLimits>;
};

export const DEFAULT_SETTINGS: Settings = {
  mode: 'open',
  discloseReasons: true,
  signUpUrl: null,
  emailTemplate: DEFAULT_EMAIL_TEMPLATE,
  defaults: DEFAULT_CODE_DEFAULTS,
  managers: DEFAULT_MANAGER_LIMITS,
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
    managers: managerLimitsSchema.default(undefined),
  })
  .noUnknown(true, message('unknown'));

/** `GET` and `PUT /invite-codes/settings` */
export declare namespace SettingsApi {
  interface Response {
    data: Settings;
  }
}
