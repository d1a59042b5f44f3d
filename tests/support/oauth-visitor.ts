import type { Answer, ErrorBody } from './http';
import { BrowserSession } from './oauth-browser';
import { OAUTH_PROVIDER } from './oauth-provider';
import type { Registered } from './portal';

/** The portal's own page to which people come back from the provider; the tests play it. */
export const FRONT_END = 'http://front-end.example/signed-in';

export interface OauthProfile {
  username: string;
  email: string;
}

interface GraphqlLogin {
  body: {
    data?: { login: { jwt: string } };
    errors?: Array<{ message: string; extensions: { error: ErrorBody['error'] } }>;
  };
}

const withQuery = (url: string, inviteCode?: string) =>
  inviteCode === undefined ? url : `${url}?${new URLSearchParams({ inviteCode }).toString()}`;

/** Somebody with a browser and an account at the provider. */
export class OauthVisitor {
  readonly browser = new BrowserSession();

  private constructor(
    private readonly portal: string,
    readonly profile: OauthProfile
  ) {}

  static async at(portal: string, provider: string, profile: OauthProfile): Promise<OauthVisitor> {
    const visitor = new OauthVisitor(portal, profile);
    await visitor.browser.request(`${provider}/login`, {
      method: 'POST',
      body: new URLSearchParams({ ...profile }),
    });
    return visitor;
  }

  /** From the portal to the provider and back to the front end. */
  async connect(inviteCode?: string): Promise<void> {
    const arrived = await this.browser.open(this.connectUrl(inviteCode), FRONT_END);
    if (arrived instanceof URL && !arrived.searchParams.has('error')) return;
    throw new Error(arrived instanceof URL ? arrived.href : await arrived.text());
  }

  /** Only as far as the provider: somebody who closes the page there. */
  async breakOff(inviteCode?: string): Promise<void> {
    await this.browser.request(this.connectUrl(inviteCode));
  }

  /** What the front end calls to sign in; `portal` says which process of it answers. */
  async callback(
    inviteCode?: string,
    portal: string = this.portal
  ): Promise<Answer<Registered & ErrorBody>> {
    const url = withQuery(`${portal}/api/auth/${OAUTH_PROVIDER}/callback`, inviteCode);
    const response = await this.browser.request(url);
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  /** The same through GraphQL, whose `login` calls it where the provider is not `local`. */
  async callbackByGraphql(): Promise<GraphqlLogin> {
    const response = await this.browser.request(`${this.portal}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation ($input: UsersPermissionsLoginInput!) { login(input: $input) { jwt } }',
        variables: { input: { identifier: '-', password: '-', provider: OAUTH_PROVIDER } },
      }),
    });
    return { body: await response.json() };
  }

  /** The whole dance. */
  async signIn(codes: { onConnect?: string; onCallback?: string } = {}) {
    await this.connect(codes.onConnect);
    return this.callback(codes.onCallback);
  }

  private connectUrl(inviteCode?: string) {
    return withQuery(`${this.portal}/api/connect/${OAUTH_PROVIDER}`, inviteCode);
  }
}
