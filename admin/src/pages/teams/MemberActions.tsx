import { useRef, useState } from 'react';

import { IconButton, Menu } from '@strapi/design-system';
import { ArrowRight, More, Trash } from '@strapi/icons';

import type { Member } from '../../../../contracts/teams';
import { useTranslate } from '../../translate';
import { focusPage, useReturnFocus } from '../codes/list/focus';
import { MembersDialog, type MembersDialogName } from './MembersDialog';

interface MemberActionsProps {
  member: Member;
  /** documentId of the team. */
  team: string;
}

/** What can be done with one member. */
export const MemberActions = ({ member, team }: MemberActionsProps) => {
  const t = useTranslate();
  const [dialog, setDialog] = useState<MembersDialogName | null>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  useReturnFocus(trigger, dialog !== null);

  return (
    <>
      <Menu.Root modal={false}>
        <Menu.Trigger
          ref={trigger}
          tag={IconButton}
          icon={<More />}
          variant="ghost"
          label={t('members.actionsOn', { name: member.username })}
        />
        <Menu.Content popoverPlacement="bottom-end" maxHeight={undefined}>
          <Menu.Item startIcon={<ArrowRight />} onSelect={() => setDialog('move')}>
            {t('members.move')}
          </Menu.Item>
          <Menu.Item variant="danger" startIcon={<Trash />} onSelect={() => setDialog('remove')}>
            {t('members.remove')}
          </Menu.Item>
        </Menu.Content>
      </Menu.Root>
      <MembersDialog
        name={dialog}
        members={[member]}
        team={team}
        onClose={() => setDialog(null)}
        onDone={focusPage}
      />
    </>
  );
};
