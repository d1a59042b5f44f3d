import { Button, Flex, Grid } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useField } from '@strapi/strapi/admin';

import { DEFAULT_EMAIL_TEMPLATE, type EmailTemplate } from '../../../../contracts/email-template';
import { Panel } from '../../components/Panel';
import { useTranslate } from '../../translate';
import { EmailPreview } from './EmailPreview';
import { EmailTemplateFields } from './EmailTemplateFields';
import { TestEmailDialog } from './TestEmailDialog';

interface EmailTemplatePanelProps {
  disabled: boolean;
}

const CELL = { col: 6, xs: 12, direction: 'column', alignItems: 'stretch' } as const;

/** The e-mail with which a code is sent. */
export const EmailTemplatePanel = ({ disabled }: EmailTemplatePanelProps) => {
  const t = useTranslate();
  const { value = DEFAULT_EMAIL_TEMPLATE, onChange } = useField<EmailTemplate>('emailTemplate');
  const isDefault =
    value.subject === DEFAULT_EMAIL_TEMPLATE.subject && value.text === DEFAULT_EMAIL_TEMPLATE.text;

  return (
    <Panel title={t('settings.emailTemplate')}>
      <Grid.Root gap={5}>
        <Grid.Item {...CELL}>
          <EmailTemplateFields disabled={disabled} />
        </Grid.Item>
        <Grid.Item {...CELL}>
          <EmailPreview />
        </Grid.Item>
      </Grid.Root>
      {!disabled && (
        <Flex gap={2} wrap="wrap">
          <TestEmailDialog />
          <Button
            variant="tertiary"
            startIcon={<ArrowClockwise />}
            disabled={isDefault}
            onClick={() => onChange('emailTemplate', DEFAULT_EMAIL_TEMPLATE)}
          >
            {t('settings.resetTemplate')}
          </Button>
        </Flex>
      )}
    </Panel>
  );
};
