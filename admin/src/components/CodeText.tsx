import { styled } from 'styled-components';

import { Typography } from '@strapi/design-system';

/** The text of a code, in figures of equal width so that it can be compared and read aloud. */
export const CodeText = styled(Typography)`
  font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
  letter-spacing: 0.02em;
  white-space: nowrap;
`;
