import type { ReactNode } from 'react';

import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

interface PossibleLinkProps {
  /** Left out where the administrator may not go there. */
  to?: string;
  children: ReactNode;
}

/** One line, whatever the width of the widget. */
const Line = styled(Typography)`
  display: block;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

const LinkedLine = styled(Line)`
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
`;

/** A text of a widget, and a link for those who may see what it names. */
export const PossibleLink = ({ to, children }: PossibleLinkProps) =>
  to ? (
    <LinkedLine tag={Link} to={to} textColor="primary600">
      {children}
    </LinkedLine>
  ) : (
    <Line textColor="neutral800">{children}</Line>
  );
