import type { MouseEvent } from 'react';

import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

const Name = styled(Typography)`
  display: block;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
`;

interface NameLinkProps {
  to: string;
  children: string;
}

/** The name in a row of a table: a link for those who use the keyboard, or open another tab. */
export const NameLink = ({ to, children }: NameLinkProps) => (
  <Name
    tag={Link}
    to={to}
    textColor="neutral800"
    fontWeight="semiBold"
    ellipsis
    onClick={(event: MouseEvent) => event.stopPropagation()}
  >
    {children}
  </Name>
);
