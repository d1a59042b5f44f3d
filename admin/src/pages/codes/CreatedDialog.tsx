import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useLocation, useNavigate } from 'react-router-dom';

import type { InviteCode } from '../../../../contracts/codes';
import { CodeText } from '../../components/CodeText';
import { CopyCodeButton } from '../../components/CopyCodeButton';
import { useTranslate } from '../../translate';
import { teamLabel } from './team-label';

/** What the form leaves in the history entry of the list after it created a code. */
export interface CreatedState {
  created?: InviteCode;
}

/** Shows a code just created, to be copied. Lives on the list, where one is after saving. */
export const CreatedDialog = () => {
  const t = useTranslate();
  const navigate = useNavigate();
  const { state }: { state: CreatedState | null } = useLocation();
  const code = state?.created;

  if (!code) return null;

  const close = () => navigate('.', { replace: true, state: null });

  return (
    <Modal.Root open onOpenChange={close}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{t('created.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography textColor="neutral600">
              {t('created.body', { team: code.team ? teamLabel(code.team) : '' })}
            </Typography>
            <Box background="neutral100" hasRadius padding={5}>
              <Flex justifyContent="space-between" gap={4} wrap="wrap">
                <CodeText variant="beta" tag="p">
                  {code.code}
                </CodeText>
                <CopyCodeButton code={code.code} />
              </Flex>
            </Box>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => navigate('create', { replace: true })}>
            {t('created.addAnother')}
          </Button>
          <Button onClick={close}>{t('created.done')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
