/**
 * Who may use a code: addresses (`ada@acme.example`), domains (`@acme.example`, without its
 * sub-domains) and sub-domains (`@*.acme.example`, without the domain itself).
 * Compared without regard to case; internationalised domains in any spelling.
 */

const LOCAL_PART = /^[^\s\p{C}@"<>,;:\\[\]()]{1,64}$/u;
/** The last label starts with a letter: addresses of machines (127.0.0.1) are no domains. */
const HOST_NAME = /^(?=.{1,253}$)([a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{0,62}$/;

/** The domain in lower-case ASCII (`münchen.example` → `xn--mnchen-3ya.example`), null if none. */
const asciiDomain = (domain: string): string | null => {
  // What URL would read as something else than a part of the name.
  if (/[\s/?#@:%\\]/.test(domain)) return null;
  try {
    const { hostname } = new URL(`http://${domain}`);
    return HOST_NAME.test(hostname) ? hostname : null;
  } catch {
    return null;
  }
};

const split = (text: string): { local: string; domain: string } => {
  const at = text.lastIndexOf('@');
  return { local: text.slice(0, at), domain: text.slice(at + 1) };
};

/**
 * An entry in the form in which it is stored and compared.
 * @returns null where the text is neither an address nor a domain entry.
 */
export const normalizeAllowedEmail = (text: string): string | null => {
  const { local, domain } = split(text.trim().toLowerCase());
  const wildcard = local === '' && domain.startsWith('*.');
  const ascii = asciiDomain(wildcard ? domain.slice(2) : domain);
  if (ascii === null || (local !== '' && !LOCAL_PART.test(local))) return null;
  if (!text.includes('@')) return null;
  return `${local}@${wildcard ? '*.' : ''}${ascii}`;
};

/** Whether the entries let this address in; no entries let everybody in. */
export const isEmailAllowed = (email: string, allowedEmails: readonly string[]): boolean => {
  if (allowedEmails.length === 0) return true;

  const address = normalizeAllowedEmail(email);
  if (address === null || address.startsWith('@')) return false;

  const { domain } = split(address);
  return allowedEmails.some((entry) => {
    if (entry.startsWith('@*.')) return domain.endsWith(entry.slice(2));
    if (entry.startsWith('@')) return domain === entry.slice(1);
    return address === entry;
  });
};
