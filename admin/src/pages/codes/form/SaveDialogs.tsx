import { ChangedDialog } from './ChangedDialog';
import { DeletedDialog } from './DeletedDialog';
import { UsedDialog } from './UsedDialog';
import type { useSaveChanges } from './useSaveChanges';

interface SaveDialogsProps {
  saving: ReturnType<typeof useSaveChanges>;
  onCloseAutoFocus(event: Event): void;
}

/** The questions that saving a code may lead to. */
export const SaveDialogs = ({ saving, onCloseAutoFocus }: SaveDialogsProps) => {
  const { code, question, cancel, confirm, overwrite, load } = saving;
  if (!question) return null;

  switch (question.kind) {
    case 'used':
      return (
        <UsedDialog
          current={question.current}
          changes={question.attempt.changes}
          onCancel={cancel}
          onConfirm={() => confirm(question)}
          onCloseAutoFocus={onCloseAutoFocus}
        />
      );
    case 'changed':
      return (
        <ChangedDialog
          loaded={code}
          current={question.current}
          changes={question.attempt.changes}
          name={question.name}
          onCancel={cancel}
          onLoad={() => load(question.current)}
          onOverwrite={() => overwrite(question)}
          onCloseAutoFocus={onCloseAutoFocus}
        />
      );
    case 'deleted':
      return <DeletedDialog onCancel={cancel} onCloseAutoFocus={onCloseAutoFocus} />;
  }
};
