import { useRef, useState } from 'react';

import { IconButton, Menu } from '@strapi/design-system';
import { Check, Cross, Duplicate, Files, More, Pencil, Trash } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';

import type { InviteCode } from '../../../../../contracts/codes';
import { useMay } from '../../../api/permissions';
import { useCopyCode } from '../../../components/CopyCodeButton';
import { useTranslate } from '../../../translate';
import { duplicatePath, editPath } from '../code-path';
import { DeleteDialog } from './DeleteDialog';
import { focusPage, useReturnFocus } from './focus';
import { useAct } from './use-act';

interface RowActionsProps {
  code: InviteCode;
}

/** What can be done with one code of the list. */
export const RowActions = ({ code }: RowActionsProps) => {
  const t = useTranslate();
  const may = useMay();
  const navigate = useNavigate();
  const act = useAct();
  const copyCode = useCopyCode(code.code);
  const [dialog, setDialog] = useState<'delete' | null>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  useReturnFocus(trigger, dialog !== null);

  const isInactive = code.state === 'inactive';
  const toggleState = () =>
    act({ action: isInactive ? 'activate' : 'deactivate', documentIds: [code.documentId] });
  const close = () => setDialog(null);

  return (
    <>
      <Menu.Root modal={false}>
        <Menu.Trigger
          ref={trigger}
          tag={IconButton}
          icon={<More />}
          variant="ghost"
          label={t('list.actionsOn', { code: code.code })}
        />
        <Menu.Content popoverPlacement="bottom-end" maxHeight={undefined}>
          <Menu.Item startIcon={<Duplicate />} onSelect={copyCode}>
            {t('code.copy')}
          </Menu.Item>
          {may('update') && (
            <Menu.Item startIcon={<Pencil />} onSelect={() => navigate(editPath(code))}>
              {t('list.edit')}
            </Menu.Item>
          )}
          {may('create') && (
            <Menu.Item startIcon={<Files />} onSelect={() => navigate(duplicatePath(code))}>
              {t('list.duplicate')}
            </Menu.Item>
          )}
          {may('update') && (
            <Menu.Item startIcon={isInactive ? <Check /> : <Cross />} onSelect={toggleState}>
              {t(isInactive ? 'list.activate' : 'list.deactivate')}
            </Menu.Item>
          )}
          {may('delete') && (
            <Menu.Item variant="danger" startIcon={<Trash />} onSelect={() => setDialog('delete')}>
              {t('list.delete')}
            </Menu.Item>
          )}
        </Menu.Content>
      </Menu.Root>
      {dialog === 'delete' && <DeleteDialog codes={[code]} onClose={close} onDeleted={focusPage} />}
    </>
  );
};
