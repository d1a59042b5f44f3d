import { Panel } from '../../../components/Panel';
import { useTranslate } from '../../../translate';
import { AllowedEmailsField } from './AllowedEmailsField';

interface RestrictionsPanelProps {
  disabled: boolean;
}

export const RestrictionsPanel = ({ disabled }: RestrictionsPanelProps) => {
  const t = useTranslate();

  return (
    <Panel title={t('form.restrictions')}>
      <AllowedEmailsField disabled={disabled} />
    </Panel>
  );
};
