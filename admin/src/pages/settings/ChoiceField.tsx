import { Box, Field, Flex, Radio } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint: string;
}

interface ChoiceFieldProps<Value extends string> {
  name: string;
  /** What is chosen, for those who do not see the title above. */
  label: string;
  choices: Array<Choice<Value>>;
  disabled: boolean;
}

/** One of several, each with what it means. */
export const ChoiceField = <Value extends string>({
  name,
  label,
  choices,
  disabled,
}: ChoiceFieldProps<Value>) => {
  const { value, onChange } = useField<Value>(name);

  return (
    <Radio.Group
      aria-label={label}
      value={value}
      onValueChange={(chosen) =>
        onChange(name, choices.find((choice) => choice.value === chosen)?.value ?? value)
      }
      disabled={disabled}
    >
      <Flex direction="column" alignItems="flex-start" gap={4}>
        {choices.map((choice) => (
          <Field.Root key={choice.value} name={name} hint={choice.hint}>
            <Radio.Item value={choice.value}>{choice.label}</Radio.Item>
            <Box paddingLeft={6}>
              <Field.Hint />
            </Box>
          </Field.Root>
        ))}
      </Flex>
    </Radio.Group>
  );
};
