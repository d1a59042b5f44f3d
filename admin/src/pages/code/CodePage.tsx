import { Flex, LinkButton } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';

import type { InviteCode } from '../../../../contracts/codes';
import { useFindInviteCodeQuery } from '../../api/codes';
import { useMay } from '../../api/permissions';
import { CodeText } from '../../components/CodeText';
import { CopyCodeButton } from '../../components/CopyCodeButton';
import { StatusBadge } from '../../components/StatusBadge';
import { useTranslate } from '../../translate';
import { CodeSummary } from './CodeSummary';
import { Redemptions } from './Redemptions';
import { Timeline } from './Timeline';

interface CodeProps {
  code: InviteCode;
}

const Actions = ({ code }: CodeProps) => {
  const t = useTranslate();
  const may = useMay();

  return (
    <Flex gap={2} wrap="wrap">
      <CopyCodeButton code={code.code} />
      {may('update') && (
        <LinkButton tag={Link} to="edit" startIcon={<Pencil />}>
          {t('detail.edit')}
        </LinkButton>
      )}
    </Flex>
  );
};

const Subtitle = ({ code }: CodeProps) => (
  <Flex gap={3} paddingTop={1} wrap="wrap">
    <StatusBadge status={code.status} />
    <CodeText variant="epsilon" textColor="neutral600">
      {code.code}
    </CodeText>
  </Flex>
);

/** Everything about one code: what it is, who came by it and when. */
export const CodePage = () => {
  const may = useMay();
  const { documentId = '' } = useParams();
  const { data, error } = useFindInviteCodeQuery(documentId, { refetchOnMountOrArgChange: true });

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;

  const code = data.data;
  return (
    <Page.Main>
      <Page.Title>{code.name}</Page.Title>
      <Layouts.Header
        title={code.name}
        subtitle={<Subtitle code={code} />}
        navigationAction={<BackButton fallback=".." />}
        primaryAction={<Actions code={code} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <CodeSummary code={code} />
          {may('readRedemptions') && (
            <>
              <Timeline code={code} />
              <Redemptions code={code} />
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
