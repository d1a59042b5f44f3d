import { EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import { PLUGIN_ID } from '../../../../../contracts/plugin';
import { useTranslate } from '../../../translate';

/** Where the code of an address does not exist, or does not any more. */
export const NotFound = () => {
  const t = useTranslate();

  return (
    <Page.Main>
      <Page.Title>{t('notFound.title')}</Page.Title>
      <Layouts.Header title={t('notFound.title')} />
      <Layouts.Content>
        <EmptyStateLayout
          icon={<EmptyDocuments width="16rem" />}
          content={t('notFound.body')}
          action={
            <LinkButton variant="secondary" tag={Link} to={`/plugins/${PLUGIN_ID}/codes`}>
              {t('notFound.toList')}
            </LinkButton>
          }
        />
      </Layouts.Content>
    </Page.Main>
  );
};
