import { Button, Flex, LinkButton } from '@strapi/design-system';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import type { Failure } from '../../api/failure';
import { Notice } from '../../components/Notice';
import { useTranslate } from '../../translate';
import type { Generation } from './use-generation';

interface GenerationStoppedProps {
  generation: Generation;
  goOn(): Promise<void>;
  reset(): void;
}

/** What there is after a failure or a stop, and how to go on from there. */
export const GenerationStopped = ({ generation, goOn, reset }: GenerationStoppedProps) => {
  const t = useTranslate();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  // What no server of ours answered, a proxy's page for one, is in no language for people.
  const reasonOf = (reason: Failure) =>
    'status' in reason && reason.name !== 'UnknownError'
      ? formatError(reason)
      : t('generate.noAnswer');
  const { made, order, failure, batch } = generation;
  const missing = order.count - made;

  return (
    <>
      <Notice variant={failure ? 'danger' : 'neutral'}>
        {[t('generate.stoppedBody', { made, missing }), failure && reasonOf(failure)]
          .filter(Boolean)
          .join(' ')}
      </Notice>
      <Flex gap={2} wrap="wrap">
        {missing > 0 && <Button onClick={goOn}>{t('generate.goOn', { missing })}</Button>}
        {made > 0 ? (
          <LinkButton tag={Link} to={`../batches/${batch}`} relative="path" variant="secondary">
            {t('generate.showMade', { made })}
          </LinkButton>
        ) : (
          <Button variant="tertiary" onClick={reset}>
            {t('generate.backToForm')}
          </Button>
        )}
      </Flex>
    </>
  );
};
