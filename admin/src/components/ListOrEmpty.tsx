import type { ReactNode } from 'react';

import { EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

interface ListOrEmptyProps {
  isEmpty: boolean;
  /** What is said where there is nothing. */
  empty: string;
  /** What can be done about it. */
  action?: ReactNode;
  children: ReactNode;
}

export const ListOrEmpty = ({ isEmpty, empty, action, children }: ListOrEmptyProps) =>
  isEmpty ? (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={empty}
      action={action || undefined}
      shadow="tableShadow"
      hasRadius
    />
  ) : (
    children
  );
