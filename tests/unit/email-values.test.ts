import { templateValues } from '../../contracts/email-values';

const CODE = {
  code: 'HACKATHON2026',
  team: {
    documentId: 'team1',
    name: 'Hackathon',
    organization: { documentId: 'organization1', name: 'Acme Partners' },
  },
  startsAt: '2098-01-01T00:00:00.000Z',
  expiresAt: '2098-12-31T22:59:00.000Z',
  membershipUntil: null,
  seatsLeft: 1200,
};
const SHARING = { signUpUrl: 'https://portal.example/{code}', portal: 'portal.example' };
const BERLIN = { locale: 'de', timeZone: 'Europe/Berlin' };
const now = new Date('2097-12-31T00:00:00Z');

describe('the values of an e-mail', () => {
  it('are written in a language and a time zone', () => {
    expect(templateValues(CODE, { ...SHARING, region: BERLIN, now })).toEqual({
      code: 'HACKATHON2026',
      link: 'https://portal.example/HACKATHON2026',
      team: 'Hackathon',
      organization: 'Acme Partners',
      portal: 'portal.example',
      startsAt: '1. Januar 2098 um 01:00 MEZ',
      expiresAt: '31. Dezember 2098 um 23:59 MEZ',
      seatsLeft: '1.200',
    });
  });

  it('are empty where there is nothing to say', () => {
    const started = new Date('2098-01-01T00:00:00Z');
    const code = { ...CODE, team: null, expiresAt: null, seatsLeft: null };
    const values = templateValues(code, {
      ...SHARING,
      signUpUrl: null,
      region: BERLIN,
      now: started,
    });
    expect(values).toEqual({
      code: 'HACKATHON2026',
      link: null,
      team: null,
      organization: null,
      portal: 'portal.example',
      startsAt: null,
      expiresAt: null,
      seatsLeft: null,
    });
  });
});
