import { useDebounce } from '@strapi/strapi/admin';

import type { CheckCode } from '../../../../../contracts/code-check';
import { canonicalCode, isCodeText } from '../../../../../contracts/code-text';
import { useCheckInviteCodeQuery } from '../../../api/codes';

interface Typed {
  text: string;
  /** The code that is edited. */
  saved?: { documentId: string; code: string };
}

/**
 * What is known of a text while it is typed; null while it is not, and where the text is empty or
 * that of the saved code. Only a help: when the form is saved, the server decides.
 */
export const useCodeCheck = ({ text, saved }: Typed): CheckCode.Result | null => {
  const typed = useDebounce(text, 300);
  const isSaved = saved !== undefined && canonicalCode(typed) === canonicalCode(saved.code);
  const isShaped = isCodeText(typed);
  const { currentData, isError } = useCheckInviteCodeQuery(
    { code: typed, except: saved?.documentId },
    { skip: isSaved || !isShaped, refetchOnMountOrArgChange: true }
  );

  if (typed !== text || isSaved || !typed.trim()) return null;
  if (!isShaped) return { available: false, reason: 'codeText' };
  return isError ? null : (currentData?.data ?? null);
};
