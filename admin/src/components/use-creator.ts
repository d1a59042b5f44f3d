import type { InviteCode } from '../../../contracts/codes';
import { useTranslate } from '../translate';

type Made = Pick<InviteCode, 'createdBy' | 'delegated' | 'manager'>;

/** Tells who made a code: an administrator or a manager; null where nobody is known. */
export const useCreator = () => {
  const t = useTranslate();
  return ({ createdBy, delegated, manager }: Made): string | null => {
    if (!delegated) return createdBy?.name || null;
    return manager === null ? t('code.byFormerManager') : t('code.byManager', { name: manager });
  };
};
