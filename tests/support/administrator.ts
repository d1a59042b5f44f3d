import type { InviteCode, InviteCodeInput } from '../../contracts/codes';
import { type Answer, type HttpOptions, request } from './http';

const ACCOUNT: Account = {
  email: 'admin@portal.example',
  password: 'Administrator-1',
  firstname: 'Ada',
  lastname: 'Admin',
};

interface Account {
  email: string;
  password: string;
  firstname: string;
  lastname: string;
}

let colleagues = 0;

interface Document {
  documentId: string;
}

interface Role extends Document {
  id: number;
  name: string;
  type: string;
}

/** What an administrator does through the panel, as the HTTP calls that the panel makes. */
export class Administrator {
  static readonly account = ACCOUNT;

  private constructor(
    private url: string,
    /** Of its session in the panel. */
    public token: string,
    /** What signs in to the panel. */
    readonly account: Pick<Account, 'email' | 'password'>
  ) {}

  /** Makes the portal's first administrator. */
  static async first(url: string): Promise<Administrator> {
    const { body } = await request<{ data: { token: string } }>(`${url}/admin/register-admin`, {
      method: 'POST',
      body: ACCOUNT,
    });
    return new Administrator(url, body.data.token, ACCOUNT);
  }

  /** Goes on at another address of the portal, signed in again. */
  async moveTo(url: string): Promise<void> {
    const { body } = await request<{ data: { token: string } }>(`${url}/admin/login`, {
      method: 'POST',
      body: { email: this.account.email, password: this.account.password },
    });
    this.url = url;
    this.token = body.data.token;
  }

  /** A colleague whose role has just these permissions of the plugin. */
  async colleague(actions: string[]): Promise<Administrator> {
    colleagues += 1;
    const email = `colleague${colleagues}@portal.example`;
    const { password } = ACCOUNT;
    const role = await this.data<{ id: number }>('/admin/roles', { name: email, description: '' });
    await this.setPermissions(role.id, actions);
    const { registrationToken } = await this.data<{ registrationToken: string }>('/admin/users', {
      firstname: 'Colin',
      lastname: 'Colleague',
      email,
      roles: [role.id],
    });
    const userInfo = { password, firstname: 'Colin', lastname: 'Colleague' };
    const { token } = await this.data<{ token: string }>('/admin/register', {
      registrationToken,
      userInfo,
    });
    return new Administrator(this.url, token, { email, password });
  }

  /** From now on the colleague has just these permissions. */
  async permit({ account }: Administrator, actions: string[]): Promise<void> {
    const { body } = await this.call<{ data: Role[] }>('/admin/roles');
    const role = body.data.find(({ name }) => name === account.email);
    if (!role) throw new Error(`${account.email} is no colleague`);
    await this.setPermissions(role.id, actions);
  }

  private async setPermissions(role: number, actions: string[]): Promise<void> {
    const permissions = actions.map((action) => ({
      action,
      subject: null,
      properties: {},
      conditions: [],
    }));
    const { status, body } = await this.call(`/admin/roles/${role}/permissions`, {
      method: 'PUT',
      body: { permissions },
    });
    if (status >= 300) throw new Error(`No permissions were given: ${JSON.stringify(body)}`);
  }

  private async data<Data>(path: string, body: object): Promise<Data> {
    const answer = await this.call<{ data: Data }>(path, { method: 'POST', body });
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body.data;
  }

  call<Body>(path: string, options: HttpOptions = {}): Promise<Answer<Body>> {
    return request<Body>(`${this.url}${path}`, { ...options, token: this.token });
  }

  /** For the status alone: the answer may be a file. */
  async send(
    path: string,
    { method = 'GET', body }: HttpOptions = {}
  ): Promise<{ status: number }> {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    await answer.arrayBuffer();
    return { status: answer.status };
  }

  /** A users-permissions role that opens the actions, such as `api::product.product.find`. */
  async createRole(name: string, actions: string[]): Promise<Role> {
    await this.call('/users-permissions/roles', {
      method: 'POST',
      body: { name, description: name, permissions: toPermissionTree(actions) },
    });
    return this.findRole(name);
  }

  findRole(name: string): Promise<Role> {
    return this.role((role) => role.name === name);
  }

  /** Opens actions to one of the portal's own roles, `public` or `authenticated`. */
  async grant(type: string, actions: string[]): Promise<void> {
    const { id } = await this.role((role) => role.type === type);
    const { body } = await this.call<{ role: { permissions: PermissionTree } }>(
      `/users-permissions/roles/${id}`
    );
    const permissions = merge(body.role.permissions, toPermissionTree(actions));
    await this.call(`/users-permissions/roles/${id}`, { method: 'PUT', body: { permissions } });
  }

  async createOrganization(name: string): Promise<Document> {
    return this.createEntry('organization', { name });
  }

  async createTeam(name: string, organization: Document, role?: Role): Promise<Document> {
    return this.createEntry('team', {
      name,
      organization: { connect: [organization] },
      ...(role && { role: { connect: [role] } }),
    });
  }

  async createCode(input: Partial<InviteCodeInput> & { team: string }): Promise<InviteCode> {
    const { status, body } = await this.call<{ data: InviteCode }>('/invite-codes/codes', {
      method: 'POST',
      body: { name: 'A code', quota: null, state: 'active', ...input },
    });
    if (status !== 201) throw new Error(`No code was created: ${JSON.stringify(body)}`);
    return body.data;
  }

  async code({ documentId }: Document): Promise<InviteCode> {
    return (await this.call<{ data: InviteCode }>(`/invite-codes/codes/${documentId}`)).body.data;
  }

  deleteEntry(name: 'team' | 'organization', { documentId }: Document): Promise<Answer<unknown>> {
    return this.call(
      `/content-manager/collection-types/plugin::invite-codes.${name}/${documentId}`,
      {
        method: 'DELETE',
      }
    );
  }

  /** A developer's account made in the Content Manager. */
  async createUser(person: object): Promise<Answer<unknown>> {
    const role = await this.role(({ type }) => type === 'authenticated');
    return this.call('/content-manager/collection-types/plugin::users-permissions.user', {
      method: 'POST',
      body: { ...person, role: { connect: [role] } },
    });
  }

  /** Deletes a developer's account, as the Content Manager does. */
  deleteUser({ documentId }: Document): Promise<Answer<unknown>> {
    return this.call(
      `/content-manager/collection-types/plugin::users-permissions.user/${documentId}`,
      { method: 'DELETE' }
    );
  }

  /** Some of users-permissions' advanced settings. */
  async changeAdvanced(changes: object): Promise<void> {
    const path = '/users-permissions/advanced';
    const { body } = await this.call<{ settings: object }>(path);
    await this.call(path, { method: 'PUT', body: { ...body.settings, ...changes } });
  }

  /** users-permissions' own switch *Enable sign-ups*. */
  enableSignUps(isEnabled: boolean): Promise<void> {
    return this.changeAdvanced({ allow_register: isEnabled });
  }

  /** users-permissions' *Default role*, by its type. */
  setDefaultRole(type: string): Promise<void> {
    return this.changeAdvanced({ default_role: type });
  }

  /** What a request carries that `call` does not make, such as a download. */
  get authorization() {
    return { authorization: `Bearer ${this.token}` };
  }

  /** A file that the panel downloads; its text as it was sent, with a byte order mark. */
  async download(path: string): Promise<{ status: number; headers: Headers; text: string }> {
    const answer = await fetch(`${this.url}${path}`, {
      headers: { authorization: `Bearer ${this.token}` },
    });
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    return { status: answer.status, headers: answer.headers, text };
  }

  /** What a form with a file sends. */
  upload<Body>(path: string, fields: Record<string, string | Blob>): Promise<Answer<Body>> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'string') body.set(name, value);
      else body.set(name, value, `${name}.csv`);
    }
    return this.call(path, { method: 'POST', body });
  }

  private async role(isWanted: (role: Role) => boolean): Promise<Role> {
    const { body } = await this.call<{ roles: Role[] }>('/users-permissions/roles');
    const role = body.roles.find(isWanted);
    if (!role) throw new Error('There is no such role');
    return role;
  }

  private async createEntry(name: string, data: object): Promise<Document> {
    const { status, body } = await this.call<{ data: Document }>(
      `/content-manager/collection-types/plugin::invite-codes.${name}`,
      { method: 'POST', body: data }
    );
    if (status >= 300) throw new Error(`No ${name} was created: ${JSON.stringify(body)}`);
    return body.data;
  }
}

type PermissionTree = Record<
  string,
  { controllers: Record<string, Record<string, { enabled: boolean }>> }
>;

const toPermissionTree = (actions: string[]): PermissionTree =>
  actions.reduce<PermissionTree>((tree, uid) => {
    const [type, controller, action] = uid.split('.');
    return merge(tree, {
      [type]: { controllers: { [controller]: { [action]: { enabled: true } } } },
    });
  }, {});

const merge = (into: PermissionTree, from: PermissionTree): PermissionTree => {
  const merged = structuredClone(into);
  for (const [type, { controllers }] of Object.entries(from)) {
    merged[type] ??= { controllers: {} };
    for (const [controller, actions] of Object.entries(controllers)) {
      merged[type].controllers[controller] = {
        ...merged[type].controllers[controller],
        ...actions,
      };
    }
  }
  return merged;
};
