import type { Knex } from 'knex';

import type { InviteCode } from '../../contracts/codes';
import type { Check } from '../../contracts/public-api';
import { Administrator } from './administrator';
import { createDatabase, type TestDatabase } from './database';
import { type Answer, type ErrorBody, request } from './http';
import type { ForeignCall } from './foreign-plugin';
import { type Server, startServer } from './server';

export interface Registered {
  jwt: string;
  user: { id: number; documentId: string; username: string; email: string };
}

interface Registration {
  inviteCode?: unknown;
  username?: string;
  email?: unknown;
  password?: string;
}

interface GraphqlBody<Data> {
  data: Data;
  errors?: Array<{ message: string; extensions: { error: ErrorBody['error'] } }>;
}

interface RedemptionRow {
  id: number;
  user_id: number | null;
  team_id: number | null;
  organization_id: number | null;
  email: string;
  provider: string;
  created_at: unknown;
  released_at: unknown;
  ended_at: unknown;
}

let people = 0;

/** Somebody who has never registered. */
export const newPerson = () => {
  people += 1;
  return {
    username: `developer${people}`,
    email: `developer${people}@people.example`,
    password: 'Developer-1',
  };
};

/** A running portal with a database of its own and an administrator. */
export class Portal {
  private constructor(
    private readonly database: TestDatabase,
    private readonly servers: Server[],
    readonly admin: Administrator,
    readonly db: Knex
  ) {}

  static async start(env: Record<string, string> = {}): Promise<Portal> {
    const database = await createDatabase();
    const server = await startServer({ ...database.env, ...env });
    const admin = await Administrator.first(server.url);
    return new Portal(database, [server], admin, database.connect());
  }

  /** What a process is started with to work on its database. */
  get env(): Record<string, string> {
    return this.database.env;
  }

  get url() {
    return this.servers[0].url;
  }

  /** What its first process has logged. */
  log(): string {
    return this.servers[0].log();
  }

  /** One more Strapi process on the same database. */
  async scaleOut(env: Record<string, string> = {}): Promise<string> {
    const server = await startServer({ ...this.database.env, ...env });
    this.servers.push(server);
    return server.url;
  }

  /** Ends all its processes, and starts one anew. */
  async restart(env: Record<string, string> = {}): Promise<void> {
    await Promise.all(this.servers.splice(0).map((server) => server.stop()));
    const url = await this.scaleOut(env);
    await this.admin.moveTo(url);
  }

  /** Ends the Strapi process at this address at once, as a crash does. */
  async kill(url: string): Promise<void> {
    await this.servers.find((server) => server.url === url)?.kill();
  }

  async stop(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.stop()));
    await this.db.destroy();
    await this.database.drop();
  }

  /** `POST /api/auth/local/register` of somebody new; `changes` say what is special. */
  register(
    changes: Registration = {},
    url: string = this.url
  ): Promise<Answer<Registered & ErrorBody>> {
    return request(`${url}/api/auth/local/register`, {
      method: 'POST',
      body: { ...newPerson(), ...changes },
    });
  }

  get<Body>(path: string, token?: string): Promise<Answer<Body>> {
    return request(`${this.url}${path}`, { token });
  }

  check(body: unknown): Promise<Answer<Check.Response & ErrorBody>> {
    return request(`${this.url}/api/invite-codes/check`, { method: 'POST', body });
  }

  graphql<Data>(
    query: string,
    variables: object,
    url: string = this.url
  ): Promise<Answer<GraphqlBody<Data>>> {
    return request(`${url}/graphql`, { method: 'POST', body: { query, variables } });
  }

  /** What the database holds of a code, past Strapi: its redemptions without the released ones. */
  async seatsOf({ code }: Pick<InviteCode, 'code'>) {
    const { uses } = await this.db('ic_invite_codes').where({ code }).first();
    const spent = (await this.redemptionsOf({ code })).filter(
      ({ released_at: releasedAt }) => releasedAt === null
    );
    return { uses: Number(uses), redemptions: spent.length };
  }

  async redemptionsOf({ code }: Pick<InviteCode, 'code'>): Promise<RedemptionRow[]> {
    const { id } = await this.db('ic_invite_codes').where({ code }).first();
    return this.db('ic_redemptions').where({ invite_code_id: id });
  }

  /** What the database holds of a user: its team, organization and role, by name. */
  async standingOf({ email }: { email: string }) {
    return this.db('up_users as user')
      .leftJoin('up_users_team_lnk as tl', 'tl.user_id', 'user.id')
      .leftJoin('ic_teams as team', 'team.id', 'tl.team_id')
      .leftJoin('up_users_organization_lnk as ol', 'ol.user_id', 'user.id')
      .leftJoin('ic_organizations as organization', 'organization.id', 'ol.organization_id')
      .leftJoin('up_users_role_lnk as rl', 'rl.user_id', 'user.id')
      .leftJoin('up_roles as role', 'role.id', 'rl.role_id')
      .where('user.email', email)
      .select({ team: 'team.name', organization: 'organization.name', role: 'role.name' });
  }

  /** What another plugin does in the portal's process. */
  foreignCall(call: ForeignCall): Promise<Answer<ErrorBody>> {
    return request(`${this.url}/foreign-plugin`, { method: 'POST', body: call });
  }

  /** Takes a team's row away past Strapi, as a foreign script would. */
  async eraseTeam({ documentId }: { documentId: string }): Promise<void> {
    await this.db('ic_teams').where({ document_id: documentId }).delete();
  }

  async userCount(): Promise<number> {
    const [{ count }] = await this.db('up_users').count({ count: '*' });
    return Number(count);
  }
}
