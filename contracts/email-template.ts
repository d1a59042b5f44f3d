/**
 * The e-mail with which a code is sent, as administrators write it: a subject and a text with
 * placeholders such as `{code}`.
 */
export interface EmailTemplate {
  subject: string;
  text: string;
}

export const PLACEHOLDERS = [
  /** The code as it is shown. */
  'code',
  /** Where to sign up with it; empty where no sign-up address is set. */
  'link',
  /** Name of the team. */
  'team',
  /** Name of the organization. */
  'organization',
  /** Host name of the portal, such as `portal.acme.example`. */
  'portal',
  /** When the code starts to be good; empty where it is already. */
  'startsAt',
  /** When it expires; empty where it never does. */
  'expiresAt',
  /** How many seats are left; empty where they are unlimited. */
  'seatsLeft',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What the placeholders stand for in one e-mail; null and '' are empty. */
export type TemplateValues = Record<Placeholder, string | null>;

export const EMAIL_LIMITS = { subject: 255, text: 10_000 } as const;

export const DEFAULT_EMAIL_TEMPLATE: EmailTemplate = {
  subject: 'You are invited to join {team} at {organization}',
  text: `Hello,

you are invited to join the team {team} of {organization} at {portal}.

Sign up here: {link}

Your invite code: {code}

It can be used from {startsAt}.
It can be used until {expiresAt}.
`,
};

const PLACEHOLDER = new RegExp(`\\{(${PLACEHOLDERS.join('|')})\\}`, 'g');
const LINE_BREAK = /\r\n|\r|\n/;

const placeholdersIn = (text: string): Placeholder[] =>
  Array.from(text.matchAll(PLACEHOLDER), ([, name]) => name as Placeholder);

const putIn = (text: string, values: TemplateValues): string =>
  text.replace(PLACEHOLDER, (_, name: Placeholder) => values[name] ?? '');

/**
 * The text with its values put in. A line with a placeholder that is empty is left out, so that
 * `It expires on {expiresAt}.` is not said of a code that never does. What else stands in braces
 * stays as it is, and so do braces in a value.
 */
export const renderTemplate = (text: string, values: TemplateValues): string =>
  text
    .split(LINE_BREAK)
    .filter((line) => placeholdersIn(line).every((name) => values[name]))
    .map((line) => putIn(line, values))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The subject is one line, whatever its values hold: it becomes a header. */
const renderSubject = (subject: string, values: TemplateValues): string =>
  putIn(subject, values)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();

/** The e-mail that one recipient gets. */
export const renderEmail = (
  { subject, text }: EmailTemplate,
  values: TemplateValues
): EmailTemplate => ({
  subject: renderSubject(subject, values),
  text: renderTemplate(text, values),
});

/** Whether the subject is a single line without control characters. */
export const isSubject = (text: string): boolean => !/[\p{Cc}\u2028\u2029]/u.test(text);
