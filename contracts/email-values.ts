import type { InviteCode } from './codes';
import type { TemplateValues } from './email-template';
import { signUpLink } from './sign-up-link';
import { expiryOf } from './status';

/** A language (BCP 47) and a time zone (IANA) in which dates are written. */
export interface Region {
  locale: string;
  timeZone: string;
}

/** What is told of a code. */
export type MailedCode = Pick<
  InviteCode,
  'code' | 'team' | 'startsAt' | 'expiresAt' | 'membershipUntil' | 'seatsLeft'
>;

interface Sharing {
  signUpUrl: string | null;
  /** Host name of the portal. */
  portal: string;
}

const formatInstant = (instant: string, { locale, timeZone }: Region) =>
  new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(new Date(instant));

const formatted = (instant: string | null, region: Region) =>
  instant === null ? null : formatInstant(instant, region);

/** What the placeholders of a template stand for when this code is sent. */
export const templateValues = (
  code: MailedCode,
  { signUpUrl, portal, region, now }: Sharing & { region: Region; now: Date }
): TemplateValues => ({
  code: code.code,
  link: signUpLink(signUpUrl, code.code),
  team: code.team?.name ?? null,
  organization: code.team?.organization?.name ?? null,
  portal,
  startsAt:
    code.startsAt !== null && Date.parse(code.startsAt) > now.getTime()
      ? formatInstant(code.startsAt, region)
      : null,
  expiresAt: formatted(expiryOf(code), region),
  seatsLeft:
    code.seatsLeft === null ? null : new Intl.NumberFormat(region.locale).format(code.seatsLeft),
});
