import { startCampaign } from './campaign';
import { OAUTH_PROVIDER } from './oauth-provider';
import { OauthServer } from './oauth-server';
import { FRONT_END, type OauthProfile, OauthVisitor } from './oauth-visitor';
import { newPerson } from './portal';

const SECRET = 'a secret of the portal and the provider';

/** A campaign whose portal lets people sign in through an OAuth server on loopback. */
export const startOauthCampaign = async (env: Record<string, string> = {}) => {
  const server = await OauthServer.start();
  const campaign = await startCampaign({ ...env, OAUTH_SERVER: server.url });
  const { portal } = campaign;

  const path = '/users-permissions/providers';
  const { body: providers } = await portal.admin.call<object>(path);
  const provider = {
    enabled: true,
    oauth: 2,
    key: 'portal',
    secret: SECRET,
    callback: FRONT_END,
    authorize_url: `${server.url}/authorize`,
    access_url: `${server.url}/token`,
  };
  await portal.admin.call(path, {
    method: 'PUT',
    body: { providers: { ...providers, [OAUTH_PROVIDER]: provider } },
  });
  server.addClient({
    id: provider.key,
    secret: SECRET,
    redirectUri: `${portal.url}/api/connect/${OAUTH_PROVIDER}/callback`,
  });

  return {
    ...campaign,
    /**
     * Somebody who has an account at the provider; without a profile, somebody new.
     * @param url the process of the portal that they come to.
     */
    visitor: (profile: Partial<OauthProfile> = {}, url: string = portal.url) => {
      const { username, email } = { ...newPerson(), ...profile };
      return OauthVisitor.at(url, server.url, { username, email });
    },
    /** One more Strapi process behind the address of the first, to which the provider sends people. */
    scaleOut: () => portal.scaleOut({ ...env, OAUTH_SERVER: server.url, PUBLIC_URL: portal.url }),
    stop: async () => {
      await portal.stop();
      await server.stop();
    },
  };
};

export type OauthCampaign = Awaited<ReturnType<typeof startOauthCampaign>>;
