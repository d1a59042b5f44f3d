import { styled } from 'styled-components';

interface CloseCellsProps {
  /** The width of the window below which the columns would have to be scrolled to otherwise. */
  $below: `${number}px`;
}

/** Around a table of many columns: its cells are closer together where there is less room. */
export const CloseCells = styled.div<CloseCellsProps>`
  @media (width < ${({ $below }) => $below}) {
    && td,
    && th {
      padding-inline: ${({ theme }) => theme.spaces[2]};
    }
  }
`;
