import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import OAuth2Server from '@node-oauth/oauth2-server';

import { OauthMemory } from './oauth-memory';

/** Who is signed in to the provider, as a cookie of its own tells. */
const personOf = ({ headers }: OAuth2Server.Request) => {
  const [, person] = /(?:^|; )person=([^;]+)/.exec(headers?.cookie ?? '') ?? [];
  return person ? JSON.parse(decodeURIComponent(person)) : null;
};

const readForm = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
};

/**
 * An OAuth 2 server on loopback: @node-oauth/oauth2-server checks clients, redirect addresses,
 * codes and tokens; whoever has signed in at `POST /login` consents at once.
 */
export class OauthServer {
  private readonly memory = new OauthMemory();
  private readonly oauth = new OAuth2Server({ model: this.memory });
  private readonly http = createServer((request, response) => {
    this.answer(request, response).catch((error: Error) => {
      response.writeHead(500).end(error.message);
    });
  });

  static async start(): Promise<OauthServer> {
    const server = new OauthServer();
    // A suite whose portal does not start leaves this server behind; it must not keep Jest alive.
    server.http.listen(0, '127.0.0.1').unref();
    await once(server.http, 'listening');
    return server;
  }

  get url(): string {
    const address = this.http.address();
    if (address === null || typeof address === 'string') throw new Error('The server is stopped');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Lets a portal send people here. */
  addClient(client: { id: string; secret: string; redirectUri: string }): void {
    this.memory.addClient(client);
  }

  async stop(): Promise<void> {
    this.http.closeAllConnections();
    this.http.close();
    await once(this.http, 'close');
  }

  private async answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', this.url);
    const request = new OAuth2Server.Request({
      method: incoming.method ?? 'GET',
      headers: Object.fromEntries(
        Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])
      ),
      query: Object.fromEntries(searchParams),
      body: await readForm(incoming),
    });
    const response = new OAuth2Server.Response({ headers: {} });

    try {
      await this.handle(`${request.method} ${pathname}`, request, response);
    } catch (error) {
      // The server has put the error into the response, as the protocol wants it.
      if (!(error instanceof OAuth2Server.OAuthError)) throw error;
    }
    outgoing.writeHead(response.status ?? 200, {
      'content-type': 'application/json',
      ...response.headers,
    });
    outgoing.end(JSON.stringify(response.body ?? {}));
  }

  private async handle(
    route: string,
    request: OAuth2Server.Request,
    response: OAuth2Server.Response
  ): Promise<void> {
    switch (route) {
      case 'POST /login':
        response.set(
          'set-cookie',
          `person=${encodeURIComponent(JSON.stringify(request.body))}; HttpOnly`
        );
        break;
      case 'GET /authorize':
        await this.oauth.authorize(request, response, {
          authenticateHandler: { handle: personOf },
        });
        break;
      case 'POST /token':
        await this.oauth.token(request, response);
        break;
      case 'GET /userinfo':
        response.body = (await this.oauth.authenticate(request, response)).user;
        break;
      default:
        response.status = 404;
    }
  }
}
