import type { Check } from '../../contracts/public-api';
import { type Answer, type ErrorBody, request } from './http';
import { newPerson, type Registered } from './portal';

const REGISTER = `mutation ($input: UsersPermissionsRegisterInput!) {
  register(input: $input) { user { email } }
}`;

interface GraphqlBody {
  errors?: Array<{ extensions: { error: ErrorBody['error'] } }>;
}

/** Somebody with a client address of their own, as a proxy in front of the portal would tell it. */
export class Visitor {
  constructor(
    private readonly url: string,
    private readonly address: string,
    private readonly token?: string
  ) {}

  register(inviteCode?: string): Promise<Answer<Registered & ErrorBody>> {
    return this.post('/api/auth/local/register', { ...newPerson(), inviteCode });
  }

  check(code: string): Promise<Answer<Check.Response & ErrorBody>> {
    return this.post('/api/invite-codes/check', { code });
  }

  redeem(code: string): Promise<Answer<ErrorBody>> {
    return this.post('/api/invite-codes/redeem', { code });
  }

  registerByGraphql(inviteCode: string): Promise<Answer<GraphqlBody>> {
    const variables = { input: { ...newPerson(), inviteCode } };
    return this.post('/graphql', { query: REGISTER, variables });
  }

  private post<Body>(path: string, body: object): Promise<Answer<Body>> {
    return request(`${this.url}${path}`, {
      method: 'POST',
      body,
      token: this.token,
      headers: { 'x-forwarded-for': this.address },
    });
  }
}
