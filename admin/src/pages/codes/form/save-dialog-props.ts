import type { InviteCode } from '../../../../../contracts/codes';
import type { CodeFormValues } from './values';

export interface SaveDialogProps {
  onCancel(): void;
  onCloseAutoFocus(event: Event): void;
}

export interface ChangeDialogProps extends SaveDialogProps {
  /** The code as it is stored now. */
  current: InviteCode;
  /** What the administrator wants changed. */
  changes: Partial<CodeFormValues>;
}
