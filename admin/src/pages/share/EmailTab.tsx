import { useState } from 'react';

import { Box, Button, Checkbox, Flex, Grid, Modal } from '@strapi/design-system';
import { ArrowLeft, PaperPlane } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { InviteCode } from '../../../../contracts/codes';
import { parseAddresses } from '../../../../contracts/email-address';
import { renderEmail } from '../../../../contracts/email-template';
import { templateValues } from '../../../../contracts/email-values';
import type { GetSharing } from '../../../../contracts/invitations';
import { useTranslate } from '../../translate';
import { MessageFields } from './MessageFields';
import { MessagePreview } from './MessagePreview';
import { RecipientsField } from './RecipientsField';
import { SendingReport } from './SendingReport';
import { useSending } from './use-sending';

interface EmailTabProps {
  code: InviteCode;
  sharing: GetSharing.Result;
  onClose(): void;
}

/** Sends the code to many addresses: first what to whom, then how it went. */
export const EmailTab = ({ code, sharing, onClose }: EmailTabProps) => {
  const t = useTranslate();
  const { locale } = useIntl();
  const [recipients, setRecipients] = useState('');
  const [template, setTemplate] = useState(sharing.emailTemplate);
  const [again, setAgain] = useState(false);
  const [isWriting, setWriting] = useState(true);
  const { sending, start, retry, stop } = useSending(code.documentId);

  const addresses = parseAddresses(recipients);
  const { emails } = addresses;
  const region = { locale, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  const values = templateValues(code, { ...sharing, region, now: new Date() });
  const isComplete = Boolean(emails.length && template.subject.trim() && template.text.trim());

  const handleSend = () => {
    setWriting(false);
    return start({ ...template, emails, again, locale });
  };

  if (!isWriting) {
    return (
      <>
        <Modal.Body>
          <SendingReport sending={sending} onRetry={retry} />
        </Modal.Body>
        <Modal.Footer>
          {sending.isRunning ? (
            <Button variant="danger-light" onClick={stop}>
              {t('send.stop')}
            </Button>
          ) : (
            <Button variant="tertiary" startIcon={<ArrowLeft />} onClick={() => setWriting(true)}>
              {t('send.back')}
            </Button>
          )}
          <Button onClick={onClose} disabled={sending.isRunning}>
            {t('share.done')}
          </Button>
        </Modal.Footer>
      </>
    );
  }
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <RecipientsField
            value={recipients}
            addresses={addresses}
            code={code}
            onChange={setRecipients}
          />
          <Checkbox checked={again} onCheckedChange={(checked) => setAgain(checked === true)}>
            {t('send.again')}
          </Checkbox>
          <Grid.Root gap={6}>
            <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
              <MessageFields value={template} onChange={setTemplate} />
            </Grid.Item>
            <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
              <MessagePreview email={renderEmail(template, values)} code={code} sharing={sharing} />
            </Grid.Item>
          </Grid.Root>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {t('share.close')}
        </Button>
        <Box>
          <Button startIcon={<PaperPlane />} onClick={handleSend} disabled={!isComplete}>
            {t('send.send', { count: emails.length })}
          </Button>
        </Box>
      </Modal.Footer>
    </>
  );
};
