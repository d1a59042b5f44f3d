import type {
  AuthorizationCode,
  AuthorizationCodeModel,
  Client,
  Token,
  User,
} from '@node-oauth/oauth2-server';

type NewCode = Parameters<AuthorizationCodeModel['saveAuthorizationCode']>[0];

/** What the OAuth server of the tests knows: clients, codes and tokens. */
export class OauthMemory implements AuthorizationCodeModel {
  private readonly clients = new Map<string, Client>();
  private readonly codes = new Map<string, AuthorizationCode>();
  private readonly tokens = new Map<string, Token>();

  addClient({ id, secret, redirectUri }: { id: string; secret: string; redirectUri: string }) {
    const client = { id, secret, redirectUris: [redirectUri], grants: ['authorization_code'] };
    this.clients.set(id, client);
  }

  /** @param secret null where people are sent here; only a token needs it. */
  async getClient(id: string, secret: string | null) {
    const client = this.clients.get(id);
    return client && (secret === null || secret === client.secret) ? client : null;
  }

  async saveAuthorizationCode(code: NewCode, client: Client, user: User) {
    const saved = { ...code, client, user };
    this.codes.set(code.authorizationCode, saved);
    return saved;
  }

  async getAuthorizationCode(text: string) {
    return this.codes.get(text);
  }

  async revokeAuthorizationCode({ authorizationCode }: AuthorizationCode) {
    return this.codes.delete(authorizationCode);
  }

  async saveToken(token: Token, client: Client, user: User) {
    const saved = { ...token, client, user };
    this.tokens.set(token.accessToken, saved);
    return saved;
  }

  async getAccessToken(text: string) {
    return this.tokens.get(text);
  }
}
