import {
  VALIDATION_MESSAGES,
  validationMessage,
  type ValidationMessageId,
} from '../../contracts/validation-messages';

const ids = Object.keys(VALIDATION_MESSAGES) as ValidationMessageId[];

it.each(ids)('the message %s is a sentence, under the id of its translation', (id) => {
  expect(validationMessage(id)).toEqual({
    id: `invite-codes.validation.${id}`,
    defaultMessage: expect.stringMatching(/^[A-Z].*\.$/),
  });
});
