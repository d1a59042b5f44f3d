import { Divider } from '@strapi/design-system';
import { SubNav } from '@strapi/strapi/admin';

import { type Permission, PLUGIN_ID } from '../../../contracts/plugin';
import { useMay } from '../api/permissions';
import { type TextKey, useTranslate } from '../translate';

interface Destination {
  path: string;
  permission: Permission;
  label: TextKey;
}

/** Where the menu leads; the first that is permitted is where API Consumers opens. */
export const DESTINATIONS: Destination[] = [
  { path: 'codes', permission: 'read', label: 'nav.codes' },
  { path: 'teams', permission: 'readTeams', label: 'nav.teams' },
  { path: 'organizations', permission: 'readOrganizations', label: 'nav.organizations' },
];

export const ConsumersNav = () => {
  const t = useTranslate();
  const may = useMay();

  return (
    <SubNav.Main aria-label={t('menu')}>
      <SubNav.Header label={t('menu')} />
      <Divider />
      <SubNav.Content>
        <SubNav.Sections>
          {[
            <SubNav.Section key="membership" label={t('nav.membership')}>
              {DESTINATIONS.filter(({ permission }) => may(permission)).map(({ path, label }) => (
                <SubNav.Link key={path} to={`/plugins/${PLUGIN_ID}/${path}`} label={t(label)} />
              ))}
            </SubNav.Section>,
          ]}
        </SubNav.Sections>
      </SubNav.Content>
    </SubNav.Main>
  );
};
