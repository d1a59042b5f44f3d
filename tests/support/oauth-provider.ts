import type { Core } from '@strapi/strapi';

/** The portal's name for the OAuth server of the tests. */
export const OAUTH_PROVIDER = 'campus';

interface ProvidersRegistry {
  add(name: string, provider: object): void;
}

/** Adds the provider as an app does that brings one of its own; its settings come from the panel. */
export const addOauthProvider = (strapi: Core.Strapi, server: string): void => {
  strapi
    .plugin('users-permissions')
    .service<ProvidersRegistry>('providers-registry')
    .add(OAUTH_PROVIDER, {
      enabled: false,
      icon: '',
      grantConfig: {},
      async authCallback({ accessToken }: { accessToken: string }) {
        const response = await fetch(`${server}/userinfo`, {
          headers: { authorization: `Bearer ${accessToken}` },
        });
        if (!response.ok) throw new Error(`The provider answered ${response.status}`);
        return response.json();
      },
    });
};
