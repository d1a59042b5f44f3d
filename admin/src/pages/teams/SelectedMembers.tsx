import { useRef, useState } from 'react';

import { Button, Flex, Typography } from '@strapi/design-system';

import type { Member } from '../../../../contracts/teams';
import { useTranslate } from '../../translate';
import { focusPage, useReturnFocus } from '../codes/list/focus';
import { MembersDialog, type MembersDialogName } from './MembersDialog';

interface SelectedMembersProps {
  members: Member[];
  /** documentId of the team. */
  team: string;
  clear(): void;
}

/** What can be done with the members of a selection, of which there is at least one. */
export const SelectedMembers = ({ members, team, clear }: SelectedMembersProps) => {
  const t = useTranslate();
  const [dialog, setDialog] = useState<MembersDialogName | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  useReturnFocus(opener, dialog !== null);

  const open = (name: MembersDialogName) => () => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setDialog(name);
  };
  // The buttons go with the selection, and focus must not be lost with them.
  const finish = () => {
    clear();
    focusPage();
  };

  return (
    <>
      <Flex gap={2} wrap="wrap">
        <Typography textColor="neutral600">
          {t('members.selected', { count: members.length })}
        </Typography>
        <Button variant="tertiary" onClick={open('move')}>
          {t('members.move')}
        </Button>
        <Button variant="danger-light" onClick={open('remove')}>
          {t('members.remove')}
        </Button>
      </Flex>
      <MembersDialog
        name={dialog}
        members={members}
        team={team}
        onClose={() => setDialog(null)}
        onDone={finish}
      />
    </>
  );
};
