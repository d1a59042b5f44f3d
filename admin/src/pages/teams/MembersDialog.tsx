import type { Member } from '../../../../contracts/teams';
import { MoveMembersDialog } from './MoveMembersDialog';
import { RemoveMembersDialog } from './RemoveMembersDialog';

export type MembersDialogName = 'move' | 'remove';

export interface MembersDialogProps {
  members: Member[];
  /** documentId of the team that they are in. */
  team: string;
  onClose(): void;
  /** Called once they are in it no more. */
  onDone(): void;
}

/** The dialog that is open, if one is. */
export const MembersDialog = ({
  name,
  ...props
}: MembersDialogProps & { name: MembersDialogName | null }) => {
  if (name === 'move') return <MoveMembersDialog {...props} />;
  if (name === 'remove') return <RemoveMembersDialog {...props} />;
  return null;
};
