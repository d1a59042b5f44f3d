import { call } from '/signup/api.js';

const TOKEN = 'harbour.token';

/** Of this tab alone, until it is closed or somebody signs out. */
export const token = {
  get: () => sessionStorage.getItem(TOKEN),
  set: (jwt) => sessionStorage.setItem(TOKEN, jwt),
  forget: () => sessionStorage.removeItem(TOKEN),
};

const CODES = '/invite-codes/managed-codes';

const signed = (path, options = {}) => call(path, { ...options, jwt: token.get() });
const of = ({ documentId }) => `${CODES}/${encodeURIComponent(documentId)}`;

export const signIn = (body) => call('/auth/local', { body });
export const managedTeams = () => signed('/invite-codes/managed-teams');
export const managedCodes = ({ team, page }) =>
  signed(`${CODES}?${new URLSearchParams({ team, page, pageSize: 20 })}`);
export const createCode = (body) => signed(CODES, { body });
export const changeCode = (code, body) => signed(of(code), { method: 'PUT', body });
export const sendCode = (code, emails) => signed(`${of(code)}/invitations`, { body: { emails } });
