import { useRef, useState } from 'react';

import { Button, Flex, Typography } from '@strapi/design-system';

import type { InviteCode } from '../../../../../contracts/codes';
import { useMay } from '../../../api/permissions';
import { useTranslate } from '../../../translate';
import { DeleteDialog } from './DeleteDialog';
import { ExtendDialog } from './ExtendDialog';
import { focusPage, useReturnFocus } from './focus';
import { useAct } from './use-act';
import { useExport } from './use-export';

interface BulkActionsProps {
  selected: InviteCode[];
  clear(): void;
}

/** What can be done with the codes of a selection, of which there is at least one. */
export const BulkActions = ({ selected, clear }: BulkActionsProps) => {
  const t = useTranslate();
  const may = useMay();
  const act = useAct();
  const { exportChosen } = useExport();
  const [dialog, setDialog] = useState<'extend' | 'delete' | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  useReturnFocus(opener, dialog !== null);

  const count = selected.length;

  // The buttons go with the selection, and focus must not be lost with them.
  const finish = () => {
    clear();
    focusPage();
  };
  const setState = (action: 'activate' | 'deactivate') => async () => {
    const documentIds = selected.map(({ documentId }) => documentId);
    if (await act({ action, documentIds })) finish();
  };
  const exportSelection = async () => {
    await exportChosen(selected);
    finish();
  };
  const open = (name: 'extend' | 'delete') => () => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setDialog(name);
  };
  const close = () => setDialog(null);

  return (
    <>
      <Flex gap={2} wrap="wrap">
        <Typography textColor="neutral600">{t('list.selected', { count })}</Typography>
        {may('update') && (
          <>
            <Button variant="tertiary" onClick={setState('activate')}>
              {t('list.activate')}
            </Button>
            <Button variant="tertiary" onClick={setState('deactivate')}>
              {t('list.deactivate')}
            </Button>
            <Button variant="tertiary" onClick={open('extend')}>
              {t('list.extend')}
            </Button>
          </>
        )}
        {may('export') && (
          <Button variant="tertiary" onClick={exportSelection}>
            {t('list.exportSelected')}
          </Button>
        )}
        {may('delete') && (
          <Button variant="danger-light" onClick={open('delete')}>
            {t('list.delete')}
          </Button>
        )}
      </Flex>
      {dialog === 'extend' && <ExtendDialog codes={selected} onClose={close} onExtended={finish} />}
      {dialog === 'delete' && <DeleteDialog codes={selected} onClose={close} onDeleted={finish} />}
    </>
  );
};
