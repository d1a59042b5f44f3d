import { generatedCodeFields, toFields } from '../../server/src/services/code-fields';

describe('what is stored of an input', () => {
  it('is nothing of what the input leaves out', () => {
    expect(toFields({})).toEqual({});
    expect(toFields({ quota: 5 })).toEqual({ quota: 5 });
  });

  it('is the code as it is shown and as it is compared', () => {
    expect(toFields({ code: ' hackathon 2026' })).toEqual({
      code: 'HACKATHON-2026',
      canonicalCode: 'HACKATH0N2026',
    });
  });

  it.each([null, '', '   '])('is no code for %j, so that a generated one stays', (code) => {
    expect(toFields({ code })).toEqual({});
  });

  it('is the name without the space around it', () => {
    expect(toFields({ name: '  Spring hackathon ' })).toEqual({ name: 'Spring hackathon' });
  });

  it('is an instant in UTC, and null for an empty one', () => {
    expect(toFields({ startsAt: '2026-11-23T12:00+01:00', expiresAt: '' })).toEqual({
      startsAt: '2026-11-23T11:00:00.000Z',
      expiresAt: null,
    });
  });

  it('is each allowed e-mail once', () => {
    const allowedEmails = ['Ada@ACME.example', 'ada@acme.example', '@münchen.example'];
    expect(toFields({ allowedEmails })).toEqual({
      allowedEmails: ['ada@acme.example', '@xn--mnchen-3ya.example'],
    });
  });
});

it('a generated code is stored like a chosen one', () => {
  const { code, canonicalCode } = generatedCodeFields();
  expect(toFields({ code })).toEqual({ code, canonicalCode });
});
