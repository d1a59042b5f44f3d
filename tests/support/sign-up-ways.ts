import { type Answer, type ErrorBody, request } from './http';
import type { OauthCampaign } from './oauth-campaign';
import { newPerson, type Portal } from './portal';

/** What came of an attempt to create a user. */
export interface Attempt {
  email: string;
  /** `error.details.reason` of a refusal. */
  reason?: string;
}

/** @param inviteCode offered where the way takes one. */
type Try = (campaign: OauthCampaign, inviteCode?: string) => Promise<Attempt>;

/**
 * What a route or mutation of users-permissions does about users: a `door` creates accounts of
 * people who sign up, and the gate stands in it; through a `free` way those create users who were
 * given the right to.
 */
export type Way = 'creates nobody' | { door: Try } | { free: Try };

const attempt = ({ email }: { email: string }, { body }: Answer<ErrorBody>): Attempt => ({
  email,
  reason: body.error?.details.reason,
});

interface GraphqlAnswer {
  body: { errors?: Array<{ extensions: { error: ErrorBody['error'] } }> };
}

const graphqlAttempt = ({ email }: { email: string }, { body }: GraphqlAnswer): Attempt => ({
  email,
  reason: body.errors?.[0].extensions.error.details.reason,
});

const authenticated = async (portal: Portal): Promise<number> =>
  (await portal.db('up_roles').where({ type: 'authenticated' }).first()).id;

const register: Try = async ({ portal }, inviteCode) => {
  const person = newPerson();
  return attempt(person, await portal.register({ ...person, inviteCode }));
};

const codeOnConnect: Try = async ({ visitor }, inviteCode) => {
  const person = await visitor();
  return attempt(person.profile, await person.signIn({ onConnect: inviteCode }));
};

const codeOnCallback: Try = async ({ visitor }, inviteCode) => {
  const person = await visitor();
  return attempt(person.profile, await person.signIn({ onCallback: inviteCode }));
};

const createUser: Try = async ({ portal }) => {
  const person = newPerson();
  const body = { ...person, role: await authenticated(portal) };
  return attempt(person, await request(`${portal.url}/api/users`, { method: 'POST', body }));
};

const registerByGraphql: Try = async ({ portal }, inviteCode) => {
  const person = newPerson();
  const answer = await portal.graphql(
    'mutation ($input: UsersPermissionsRegisterInput!) { register(input: $input) { jwt } }',
    { input: { ...person, inviteCode } }
  );
  return graphqlAttempt(person, answer);
};

const loginByGraphql: Try = async ({ visitor }, inviteCode) => {
  const person = await visitor();
  await person.connect(inviteCode);
  return graphqlAttempt(person.profile, await person.callbackByGraphql());
};

const createUserByGraphql: Try = async ({ portal }) => {
  const person = newPerson();
  const answer = await portal.graphql(
    `mutation ($data: UsersPermissionsUserInput!) {
      createUsersPermissionsUser(data: $data) { data { username } }
    }`,
    { data: { ...person, role: await authenticated(portal) } }
  );
  return graphqlAttempt(person, answer);
};

export const ROUTES: Record<string, Way> = {
  'GET /api/connect/(.*)': { door: codeOnConnect },
  'POST /api/auth/local': 'creates nobody',
  'POST /api/auth/local/register': { door: register },
  'GET /api/auth/:provider/callback': { door: codeOnCallback },
  'POST /api/auth/forgot-password': 'creates nobody',
  'POST /api/auth/reset-password': 'creates nobody',
  'GET /api/auth/email-confirmation': 'creates nobody',
  'POST /api/auth/send-email-confirmation': 'creates nobody',
  'POST /api/auth/change-password': 'creates nobody',
  'POST /api/auth/refresh': 'creates nobody',
  'POST /api/auth/logout': 'creates nobody',
  'GET /api/auth/sessions': 'creates nobody',
  'DELETE /api/auth/sessions/:sessionId': 'creates nobody',
  'GET /api/users/count': 'creates nobody',
  'GET /api/users': 'creates nobody',
  'GET /api/users/me': 'creates nobody',
  'GET /api/users/:id': 'creates nobody',
  'POST /api/users': { free: createUser },
  'PUT /api/users/:id': 'creates nobody',
  'DELETE /api/users/:id': 'creates nobody',
  'GET /api/users-permissions/roles/:id': 'creates nobody',
  'GET /api/users-permissions/roles': 'creates nobody',
  'POST /api/users-permissions/roles': 'creates nobody',
  'PUT /api/users-permissions/roles/:role': 'creates nobody',
  'DELETE /api/users-permissions/roles/:role': 'creates nobody',
  'GET /api/users-permissions/permissions': 'creates nobody',
};

export const MUTATIONS: Record<string, Way> = {
  createUsersPermissionsRole: 'creates nobody',
  updateUsersPermissionsRole: 'creates nobody',
  deleteUsersPermissionsRole: 'creates nobody',
  createUsersPermissionsUser: { free: createUserByGraphql },
  updateUsersPermissionsUser: 'creates nobody',
  deleteUsersPermissionsUser: 'creates nobody',
  // With a provider, it is the OAuth callback.
  login: { door: loginByGraphql },
  register: { door: registerByGraphql },
  forgotPassword: 'creates nobody',
  resetPassword: 'creates nobody',
  changePassword: 'creates nobody',
  emailConfirmation: 'creates nobody',
};

/** What administrators create in the Content Manager, which is no route of users-permissions. */
const createInContentManager: Try = async ({ portal }) => {
  const person = newPerson();
  await portal.admin.createUser(person);
  return { email: person.email };
};

const ways = Object.entries<Way>({
  ...ROUTES,
  ...MUTATIONS,
  'the Content Manager': { free: createInContentManager },
});

/** For `it.each`: the name of the way, and how to try it. */
export const DOORS = ways.flatMap<[string, Try]>(([name, way]) =>
  typeof way === 'object' && 'door' in way ? [[name, way.door]] : []
);
export const FREE_WAYS = ways.flatMap<[string, Try]>(([name, way]) =>
  typeof way === 'object' && 'free' in way ? [[name, way.free]] : []
);
