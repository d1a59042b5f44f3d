import type {
  CreateManagedCode,
  FindManagedCodes,
  FindManagedTeams,
  ManagedCode,
  OneManagedCode,
  SendManagedCode,
} from '../../contracts/managed-codes';
import { type Answer, type ErrorBody, type HttpOptions, request } from './http';
import type { Portal, Registered } from './portal';

const ACTIONS = ['teams', 'find', 'create', 'update', 'send'].map(
  (action) => `plugin::invite-codes.managed-codes.${action}`
);
const DAY = 24 * 60 * 60 * 1000;

/** An instant so many days from now. */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

/** A developer of the portal, and what managers do through its content API. */
export class Manager {
  private constructor(
    private readonly url: string,
    readonly token: string,
    readonly user: Registered['user']
  ) {}

  /** Opens the calls to whoever has signed up without a code. */
  static async permit({ admin }: Portal): Promise<void> {
    await admin.grant('authenticated', ACTIONS);
  }

  /** Somebody who manages nothing yet. */
  static async signUp(portal: Portal, url: string = portal.url): Promise<Manager> {
    const { status, body } = await portal.register();
    if (status !== 200) throw new Error(`Nobody signed up: ${JSON.stringify(body)}`);
    return new Manager(url, body.jwt, body.user);
  }

  /** The same account at another process of the portal. */
  at(url: string): Manager {
    return new Manager(url, this.token, this.user);
  }

  call<Body>(path: string, options: HttpOptions = {}): Promise<Answer<Body & ErrorBody>> {
    return request(`${this.url}/api/invite-codes${path}`, { token: this.token, ...options });
  }

  teams() {
    return this.call<FindManagedTeams.Response>('/managed-teams');
  }

  codes(query = '') {
    return this.call<FindManagedCodes.Response>(`/managed-codes${query}`);
  }

  create(body: unknown) {
    return this.call<OneManagedCode.Response>('/managed-codes', { method: 'POST', body });
  }

  /** A good code, but for the changes. */
  order(team: string, changes: Record<string, unknown> = {}) {
    return this.create({ team, name: 'For a guest', quota: 5, expiresAt: inDays(7), ...changes });
  }

  async ordered(team: string, changes: Partial<CreateManagedCode.Body> = {}): Promise<ManagedCode> {
    const { status, body } = await this.order(team, changes);
    if (status !== 201) throw new Error(`No code was made: ${JSON.stringify(body)}`);
    return body.data;
  }

  update({ documentId }: Pick<ManagedCode, 'documentId'>, body: unknown) {
    const path = `/managed-codes/${documentId}`;
    return this.call<OneManagedCode.Response>(path, { method: 'PUT', body });
  }

  send({ documentId }: Pick<ManagedCode, 'documentId'>, body: unknown) {
    const path = `/managed-codes/${documentId}/invitations`;
    return this.call<SendManagedCode.Response>(path, { method: 'POST', body });
  }
}
