import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import {
  Form,
  type FormHelpers,
  InputRenderer,
  useForm,
  useNotification,
} from '@strapi/strapi/admin';

import { releaseSchema, type ReleaseSeat } from '../../../../contracts/redemptions';
import { useShowFailure } from '../../api/failure';
import { useReleaseInviteCodeSeatMutation } from '../../api/redemptions';
import { useTranslate } from '../../translate';
import type { ReleaseProps } from './ReleaseButton';

const Footer = () => {
  const t = useTranslate();
  const isSubmitting = useForm('ReleaseForm', (form) => form.isSubmitting);

  return (
    <Modal.Footer>
      <Modal.Close>
        <Button variant="tertiary">{t('release.cancel')}</Button>
      </Modal.Close>
      <Button type="submit" variant="danger-light" loading={isSubmitting}>
        {t('release.confirm')}
      </Button>
    </Modal.Footer>
  );
};

/** Tells what a release does, and asks for the reason. */
export const ReleaseForm = ({ code, redemption, onReleased }: ReleaseProps) => {
  const t = useTranslate();
  const showFailure = useShowFailure();
  const { toggleNotification } = useNotification();
  const [releaseSeat] = useReleaseInviteCodeSeatMutation();
  const { email, user, isMember, team } = redemption;

  const handleSubmit = async (
    release: ReleaseSeat.Body,
    { setErrors }: FormHelpers<ReleaseSeat.Body>
  ) => {
    const answer = await releaseSeat({
      code: code.documentId,
      redemption: redemption.documentId,
      release,
    });
    if ('error' in answer) {
      showFailure(answer.error, setErrors);
      return;
    }
    toggleNotification({ type: 'success', message: t('release.done') });
    onReleased();
  };

  return (
    <Form
      method="POST"
      initialValues={{ reason: '', removeFromTeam: true }}
      validationSchema={releaseSchema}
      onSubmit={handleSubmit}
    >
      <Modal.Header closeLabel={t('release.cancel')}>
        <Modal.Title>{t('release.title')}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography textColor="neutral800">
            {email === null ? t('release.bodyAnonymised') : t('release.body', { email })}
          </Typography>
          <InputRenderer
            type="text"
            name="reason"
            required
            label={t('release.reason')}
            hint={t('release.reasonHint')}
          />
          {isMember && user && (
            <InputRenderer
              type="checkbox"
              name="removeFromTeam"
              label={t('release.removeFromTeam', { username: user.username, team: team ?? '' })}
              hint={t('release.removeFromTeamHint')}
            />
          )}
        </Flex>
      </Modal.Body>
      <Footer />
    </Form>
  );
};
