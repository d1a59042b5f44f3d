import type { InviteCode } from './codes';
import type { TemplateValues } from './email-template';
import { signUpLink } from './sign-up-link';

/** A language (BCP 47) and a time zone (IANA) in which dates are written. */
export interface Region {
  locale: string;
  timeZone: string;
}

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

/** What the placeholders of a template stand for when this code is sent. */
export const templateValues = (
  code: Pick<InviteCode, 'code' | 'team' | 'startsAt' | 'expiresAt' | 'seatsLeft'>,
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
  expiresAt: code.expiresAt === null ? null : formatInstant(code.expiresAt, region),
  seatsLeft:
    code.seatsLeft === null ? null : new Intl.NumberFormat(region.locale).format(code.seatsLeft),
});
