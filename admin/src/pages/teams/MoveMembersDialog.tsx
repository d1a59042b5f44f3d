import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Form, type FormHelpers, useNotification } from '@strapi/strapi/admin';
import * as yup from 'yup';

import { targetTeamField } from '../../../../contracts/team-schema';
import { useShowFailure } from '../../api/failure';
import { useMoveMembersOfTeamMutation } from '../../api/teams';
import { useTranslate } from '../../translate';
import type { MembersDialogProps } from './MembersDialog';
import { TargetTeamField } from './TargetTeamField';

interface Target {
  team: string;
}

const NOWHERE: Target = { team: '' };

const schema = yup.object({ team: targetTeamField });

/** Asks for the team that members are moved to. */
export const MoveMembersDialog = ({ members, team, onClose, onDone }: MembersDialogProps) => {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const showFailure = useShowFailure();
  const [moveMembers] = useMoveMembersOfTeamMutation();
  const count = members.length;

  const handleSubmit = async (target: Target, { setErrors }: FormHelpers<Target>) => {
    const users = members.map(({ documentId }) => documentId);
    const answer = await moveMembers({ documentId: team, change: { users, team: target.team } });
    if ('error' in answer) {
      showFailure(answer.error, setErrors);
      return;
    }
    toggleNotification({ type: 'success', message: t('members.moved', { count }) });
    onClose();
    onDone();
  };

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Form
          method="POST"
          initialValues={NOWHERE}
          validationSchema={schema}
          onSubmit={handleSubmit}
        >
          {({ isSubmitting }) => (
            <>
              <Modal.Header>
                <Modal.Title>{t('members.move')}</Modal.Title>
              </Modal.Header>
              <Modal.Body>
                <Flex direction="column" alignItems="stretch" gap={4}>
                  <Typography textColor="neutral800">
                    {count === 1
                      ? t('members.moveOne', { name: members[0].username })
                      : t('members.moveMany', { count })}
                  </Typography>
                  <TargetTeamField except={team} />
                </Flex>
              </Modal.Body>
              <Modal.Footer>
                <Modal.Close>
                  <Button variant="tertiary">{t('team.cancel')}</Button>
                </Modal.Close>
                <Button type="submit" loading={isSubmitting}>
                  {t('members.moveSubmit')}
                </Button>
              </Modal.Footer>
            </>
          )}
        </Form>
      </Modal.Content>
    </Modal.Root>
  );
};
