import type { InviteCode } from '../../../../contracts/codes';

type Code = Pick<InviteCode, 'documentId'>;

/** Where a click on a code leads, from the list. */
export const codePath = ({ documentId }: Code) => `${documentId}/edit`;

export const editPath = ({ documentId }: Code) => `${documentId}/edit`;

/** The form for a new code that is like this one. */
export const duplicatePath = ({ documentId }: Code) => `create?duplicate=${documentId}`;
