import { Divider } from '@strapi/design-system';
import { SubNav, useRBAC } from '@strapi/strapi/admin';

import { PLUGIN_ID, UID } from '../../../contracts/plugin';
import { useTranslate } from '../translate';

interface ContentLinkProps {
  uid: string;
  label: string;
}

/** A link into the Content Manager, for those who may read that content type there. */
const ContentLink = ({ uid, label }: ContentLinkProps) => {
  const { allowedActions } = useRBAC([
    { action: 'plugin::content-manager.explorer.read', subject: uid },
  ]);
  return allowedActions.canRead ? (
    <SubNav.Link to={`/content-manager/collection-types/${uid}`} label={label} />
  ) : null;
};

export const ConsumersNav = () => {
  const t = useTranslate();

  return (
    <SubNav.Main aria-label={t('menu')}>
      <SubNav.Header label={t('menu')} />
      <Divider />
      <SubNav.Content>
        <SubNav.Sections>
          {[
            <SubNav.Section key="membership" label={t('nav.membership')}>
              {[
                <SubNav.Link
                  key="codes"
                  to={`/plugins/${PLUGIN_ID}/codes`}
                  label={t('nav.codes')}
                />,
                <ContentLink key="teams" uid={UID.team} label={t('nav.teams')} />,
                <ContentLink
                  key="organizations"
                  uid={UID.organization}
                  label={t('nav.organizations')}
                />,
              ]}
            </SubNav.Section>,
          ]}
        </SubNav.Sections>
      </SubNav.Content>
    </SubNav.Main>
  );
};
