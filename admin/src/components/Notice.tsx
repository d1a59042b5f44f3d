import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';

const LOOKS = {
  success: { Icon: CheckCircle, role: 'status' },
  danger: { Icon: WarningCircle, role: 'alert' },
  neutral: { Icon: Information, role: 'status' },
} as const;

interface NoticeProps {
  variant: keyof typeof LOOKS;
  children: string;
}

/** How something went, said in the page where it stays. */
export const Notice = ({ variant, children }: NoticeProps) => {
  const { Icon, role } = LOOKS[variant];

  return (
    <Flex
      role={role}
      gap={3}
      padding={4}
      background={`${variant}100`}
      borderColor={`${variant}200`}
      hasRadius
    >
      <Icon fill={`${variant}600`} width="1.6rem" height="1.6rem" aria-hidden />
      <Typography textColor="neutral800">{children}</Typography>
    </Flex>
  );
};
