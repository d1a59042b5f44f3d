import type { InviteCodeInput } from './plugin-services';
import type { Teams } from './teams';

const DAY = 24 * 60 * 60 * 1000;

const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

const at = (domain: string, names: string): string[] =>
  names.split(' ').map((name) => `${name}@${domain}`);

export interface SampleCode {
  input: InviteCodeInput;
  /** Who has registered with it. */
  emails?: string[];
  /** Set once they have registered, since an expired code lets nobody in. */
  expiredAt?: string;
}

/** One code for every status; the last one is listed first, because the list starts at the newest. */
export const sampleCodes = (teams: Teams): SampleCode[] => [
  {
    input: {
      name: 'Warm-up workshop',
      code: 'WORKSHOP-1',
      quota: 25,
      state: 'active',
      team: teams.hackathon,
    },
    emails: at('mail.example', 'tom.becker yara.haddad'),
    expiredAt: inDays(-3),
  },
  {
    input: {
      name: 'Mentors and jury',
      code: 'MENTORS',
      quota: 3,
      expiresAt: inDays(14),
      state: 'active',
      team: teams.hackathon,
    },
    emails: at('mentors.example', 'grace.lindqvist samuel.osei noor.visser'),
  },
  {
    input: {
      name: 'Partner pilot',
      quota: 10,
      state: 'inactive',
      team: teams.partners,
      note: 'Switched off until the contracts are signed.',
    },
  },
  {
    input: {
      name: 'Hack night next month',
      code: 'HACK-NIGHT',
      quota: 60,
      startsAt: inDays(28),
      expiresAt: inDays(30),
      state: 'active',
      team: teams.hackathon,
    },
  },
  {
    input: {
      name: 'Acme partner onboarding',
      code: 'ACME-PARTNERS',
      quota: null,
      state: 'active',
      team: teams.partners,
      allowedEmails: ['@acme.example'],
      note: 'For everybody with an Acme address.',
    },
    emails: at('acme.example', 'wile.coyote ines.moreau piotr.zielinski hana.sato'),
  },
  {
    input: {
      name: 'API hackathon',
      code: 'HACKATHON2026',
      quota: 100,
      expiresAt: inDays(14),
      membershipDays: 30,
      state: 'active',
      team: teams.hackathon,
      note: 'On the badges and on the first slide.',
    },
    emails: at(
      'mail.example',
      'amara.diallo bruno.costa chloe.martin daniel.kim elif.aydin farid.rahimi giulia.ricci ' +
        'hugo.silva ingrid.berg jonas.weber keiko.mori lena.novak mateo.garcia nadia.petrova ' +
        'oscar.nilsson priya.sharma rosa.jimenez tariq.aziz valentina.popa wei.zhang zoe.adams'
    ),
  },
];
