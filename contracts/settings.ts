import * as yup from 'yup';

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
}

export const DEFAULT_SETTINGS: Settings = { mode: 'open', discloseReasons: true };

/** What `PUT /invite-codes/settings` takes: any of the settings. */
export const settingsSchema = yup
  .object({
    mode: yup.mixed<RegistrationMode>().oneOf([...REGISTRATION_MODES], message('mode')),
    discloseReasons: yup.boolean().typeError(message('boolean')),
  })
  .noUnknown(true, message('unknown'));

/** `GET` and `PUT /invite-codes/settings` */
export declare namespace SettingsApi {
  interface Response {
    data: Settings;
  }
}
