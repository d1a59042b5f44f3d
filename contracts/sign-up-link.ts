/** Where people sign up: an address of the portal in which `{code}` stands for the code. */

const CODE = '{code}';
const MAX_LENGTH = 2000;
const WEB = ['http:', 'https:'];

const withCode = (signUpUrl: string, code: string): URL | null => {
  try {
    return new URL(signUpUrl.replaceAll(CODE, encodeURIComponent(code)));
  } catch {
    return null;
  }
};

/**
 * Whether this can be the sign-up address: http or https, with `{code}` in its path, query or
 * fragment. In the host it would send people to another place for every code.
 */
export const isSignUpUrl = (text: string): boolean => {
  if (text.length > MAX_LENGTH || !text.includes(CODE) || /[\s\p{C}]/u.test(text)) return false;

  const one = withCode(text, 'A');
  const other = withCode(text, 'B');
  if (!one || !other || !WEB.includes(one.protocol)) return false;
  return one.origin === other.origin && !one.username && !one.password;
};

/**
 * The address that a person who got the code opens; the code is encoded for it.
 * @returns null where no sign-up address is set, or one that is none.
 */
export const signUpLink = (signUpUrl: string | null, code: string): string | null => {
  const address = signUpUrl?.trim();
  return address && isSignUpUrl(address) ? (withCode(address, code)?.href ?? null) : null;
};
