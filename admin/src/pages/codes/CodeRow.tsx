import type { MouseEvent } from 'react';

import { Flex } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { Link, useNavigate } from 'react-router-dom';

import type { InviteCode } from '../../../../contracts/codes';
import { CodeText } from '../../components/CodeText';
import { CopyCodeIconButton } from '../../components/CopyCodeButton';
import { stopFromOutside } from '../../components/stop-from-outside';
import { codePath } from './code-path';
import { CELLS, type Column, FLEXIBLE } from './list/columns';
import { RowActions } from './list/RowActions';

export interface CodeRowProps {
  code: InviteCode;
  columns: Column[];
  isSelectable: boolean;
}

/** A click on a button in the row is not a click on the row. */
const stopPropagation = (event: MouseEvent) => event.stopPropagation();

/** Without a width of their own: what is left is theirs. */
const FLEXIBLE_WIDTH = { width: '30%', minWidth: '9rem', maxWidth: '0' };

export const CodeRow = ({ code, columns, isSelectable }: CodeRowProps) => {
  const navigate = useNavigate();

  return (
    <Table.Row onClick={() => navigate(codePath(code))} cursor="pointer">
      {isSelectable && <Table.CheckboxCell id={code.code} />}
      <Table.Cell>
        <Flex gap={1} onClick={stopPropagation} width="max-content">
          <CodeText
            tag={Link}
            to={codePath(code)}
            textColor="neutral800"
            fontWeight="semiBold"
            textDecoration="none"
          >
            {code.code}
          </CodeText>
          <CopyCodeIconButton code={code.code} />
        </Flex>
      </Table.Cell>
      {columns.map((column) => (
        <Table.Cell key={column} {...(FLEXIBLE.includes(column) && FLEXIBLE_WIDTH)}>
          {CELLS[column](code)}
        </Table.Cell>
      ))}
      <Table.Cell onClick={stopPropagation}>
        <Flex justifyContent="flex-end" onKeyDown={stopFromOutside}>
          <RowActions code={code} />
        </Flex>
      </Table.Cell>
    </Table.Row>
  );
};
