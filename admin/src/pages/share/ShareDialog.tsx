import type { ReactNode } from 'react';

import { Box, Button, Flex, Loader, Modal, Tabs } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { InviteCode } from '../../../../contracts/codes';
import { type GetSharing, sendRefusalOf } from '../../../../contracts/invitations';
import { useGetInviteCodeSharingQuery } from '../../api/invitations';
import { useMay } from '../../api/permissions';
import { useTranslate } from '../../translate';
import { EmailTab } from './EmailTab';
import { LinkTab } from './LinkTab';
import { Notice } from './Notice';
import { PrintPanel } from './PrintPanel';
import { SentTab } from './SentTab';
import { useReturnFocus } from './use-return-focus';

interface ShareDialogProps {
  code: InviteCode;
  onClose(): void;
}

/** Lets the body of a tab scroll between the tabs and the footer. */
const TabsRoot = styled(Tabs.Root)`
  display: flex;
  flex-direction: column;
  min-height: 0;
  overflow: hidden;
`;

const TabsContent = styled(Tabs.Content)`
  display: flex;
  flex-direction: column;
  min-height: 0;

  &[data-state='inactive'] {
    display: none;
  }
`;

interface BodyProps {
  onClose(): void;
  children: ReactNode;
}

const Body = ({ onClose, children }: BodyProps) => {
  const t = useTranslate();

  return (
    <>
      <Modal.Body>{children}</Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {t('share.close')}
        </Button>
      </Modal.Footer>
    </>
  );
};

const ShareTabs = ({
  code,
  sharing,
  onClose,
}: ShareDialogProps & { sharing: GetSharing.Result }) => {
  const t = useTranslate();
  const maySend = useMay()('send');
  const refusal = sendRefusalOf(code);

  return (
    <TabsRoot variant="simple" defaultValue="link">
      <Box
        paddingLeft={4}
        paddingRight={4}
        paddingTop={4}
        borderColor="neutral150"
        borderStyle="none none solid"
      >
        <Tabs.List aria-label={t('share.ways')}>
          <Tabs.Trigger value="link">{t('share.linkTab')}</Tabs.Trigger>
          <Tabs.Trigger value="print">{t('share.printTab')}</Tabs.Trigger>
          {maySend && <Tabs.Trigger value="email">{t('share.emailTab')}</Tabs.Trigger>}
          <Tabs.Trigger value="sent">{t('share.sentTab')}</Tabs.Trigger>
        </Tabs.List>
      </Box>
      <TabsContent value="link">
        <Body onClose={onClose}>
          <LinkTab code={code} sharing={sharing} />
        </Body>
      </TabsContent>
      <TabsContent value="print">
        <Body onClose={onClose}>
          <PrintPanel codes={[code]} title={`invite-code-${code.code}`} />
        </Body>
      </TabsContent>
      {maySend && (
        // What was typed, and the sending itself, stay when another tab is looked at.
        <TabsContent value="email" forceMount>
          {refusal ? (
            <Body onClose={onClose}>
              <Notice>{t(`validation.${refusal}`)}</Notice>
            </Body>
          ) : (
            <EmailTab code={code} sharing={sharing} onClose={onClose} />
          )}
        </TabsContent>
      )}
      <TabsContent value="sent">
        <Body onClose={onClose}>
          <SentTab code={code} />
        </Body>
      </TabsContent>
    </TabsRoot>
  );
};

/** Shares a code: to copy, to show, to print and to send. */
export const ShareDialog = ({ code, onClose }: ShareDialogProps) => {
  const t = useTranslate();
  const returnFocus = useReturnFocus();
  const { data, error } = useGetInviteCodeSharingQuery();

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={returnFocus}>
        <Modal.Header closeLabel={t('share.close')}>
          <Modal.Title>{t('share.title', { name: code.name })}</Modal.Title>
        </Modal.Header>
        {data ? (
          <ShareTabs code={code} sharing={data.data} onClose={onClose} />
        ) : (
          <Body onClose={onClose}>
            {error ? (
              <Notice>{t('share.failed')}</Notice>
            ) : (
              <Flex justifyContent="center" padding={8}>
                <Loader>{t('share.loading')}</Loader>
              </Flex>
            )}
          </Body>
        )}
      </Modal.Content>
    </Modal.Root>
  );
};
