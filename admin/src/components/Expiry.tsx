import { useTranslate } from '../translate';
import { Moment } from './Moment';

interface ExpiryProps {
  /** UTC instant; null = never. */
  expiresAt: string | null;
}

/** When a code expires, in the administrator's language and zone. */
export const Expiry = ({ expiresAt }: ExpiryProps) => {
  const t = useTranslate();
  return <Moment instant={expiresAt} none={t('code.never')} />;
};
