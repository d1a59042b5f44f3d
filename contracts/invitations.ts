import * as yup from 'yup';

import { isPresent } from './code-schema';
import type { InviteCode, Pagination } from './codes';
import type { EmailTemplate } from './email-template';
import { emailTemplateFields } from './settings';
import type { Status } from './status';
import {
  type MessageReference,
  type ValidationMessageId,
  validationMessage as message,
} from './validation-messages';

/** How many addresses one call takes. */
export const MAX_RECIPIENTS = 500;

/** How many addresses the panel sends at once, to show how far it has come. */
export const RECIPIENTS_AT_ONCE = 20;

/** What is stored of an invitation. */
export const INVITATION_STATES = ['sending', 'sent', 'failed'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** Whether the text names languages and time zones as `Intl` knows them. */
const isKnown = (region: { locale?: string; timeZone?: string }): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat(region.locale, { timeZone: region.timeZone }));
  } catch {
    return false;
  }
};

/** Left out, or with something in it. */
const notBlank = (field: ReturnType<typeof yup.string>) =>
  field.test('not-blank', message('required'), (value) => value === undefined || isPresent(value));

/** What `POST …/invitations` takes. */
export const sendSchema = yup
  .object({
    emails: yup
      .array()
      .typeError(message('recipients'))
      .of(yup.string().typeError(message('text')).defined(message('text')))
      .min(1, message('recipients'))
      .max(MAX_RECIPIENTS, message('recipients'))
      .required(message('recipients')),
    subject: notBlank(emailTemplateFields.subject),
    text: notBlank(emailTemplateFields.text),
    again: yup.boolean().typeError(message('boolean')),
    locale: yup
      .string()
      .typeError(message('locale'))
      .test('known', message('locale'), (locale) => !locale || isKnown({ locale })),
    timeZone: yup
      .string()
      .typeError(message('timeZone'))
      .test('known', message('timeZone'), (timeZone) => !timeZone || isKnown({ timeZone })),
  })
  .noUnknown(true, message('unknown'));

const REFUSAL_OF_STATUS: Record<Status, ValidationMessageId | null> = {
  active: null,
  // People can wait for it.
  scheduled: null,
  inactive: 'sendInactive',
  expired: 'sendExpired',
  exhausted: 'sendExhausted',
};

/** Why a code is not sent: nobody could register with it. null where it is. */
export const sendRefusalOf = ({
  status,
  team,
}: Pick<InviteCode, 'status' | 'team'>): ValidationMessageId | null =>
  team?.organization ? REFUSAL_OF_STATUS[status] : 'sendWithoutTeam';

/** How it went with one address. */
export type RecipientStatus = 'sent' | 'already-sent' | 'failed' | 'invalid' | 'not-allowed';

/** `id` and `values` translate the English `message`. */
export interface RecipientResult extends MessageReference {
  /** Normalised; as it was given where it is no address. */
  email: string;
  status: RecipientStatus;
  /** Why, where it is not `sent`. */
  message?: string;
}

/** `POST /invite-codes/codes/:documentId/invitations` */
export declare namespace SendInvitations {
  interface Body extends Partial<EmailTemplate> {
    /** 1 to 500; each is mailed once, however often it stands here. */
    emails: string[];
    /** Also to those who were mailed before. */
    again?: boolean;
    /** In which dates are written; English and UTC where they are left out. */
    locale?: string;
    timeZone?: string;
  }
  interface Response {
    data: { results: RecipientResult[] };
  }
}

/** Whom a code was sent to. Instants are UTC in ISO 8601. */
export interface Invitation extends MessageReference {
  email: string;
  /** Who was sending for too long has failed. */
  status: InvitationState;
  /** When an e-mail was last sent; null = never. */
  sentAt: string | null;
  /** When it was last tried. */
  triedAt: string;
  /** Why the last try failed. */
  message?: string;
}

/** `GET /invite-codes/codes/:documentId/invitations`, the last tried first */
export declare namespace FindInvitations {
  interface Query {
    page?: number;
    /** Clamped to 100. */
    pageSize?: number;
  }
  interface Response {
    results: Invitation[];
    pagination: Pagination;
  }
}

/** `GET /invite-codes/sharing`: what it takes to share a code. */
export declare namespace GetSharing {
  interface Result {
    /** As in the settings. */
    signUpUrl: string | null;
    emailTemplate: EmailTemplate;
    /** Host name of the portal. */
    portal: string;
    /** Whom e-mails come from; null where the email plugin's settings say nothing. */
    from: string | null;
  }
  interface Response {
    data: Result;
  }
}
