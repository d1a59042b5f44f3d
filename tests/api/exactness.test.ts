import { setTimeout as sleep } from 'node:timers/promises';

import type { InviteCode } from '../../contracts/codes';
import { crowd } from '../support/crowd';
import { DATABASE_CLIENT } from '../support/database';
import { eventually } from '../support/eventually';
import type { Answer, ErrorBody } from '../support/http';
import { type OauthCampaign, startOauthCampaign } from '../support/oauth-campaign';
import { newPerson, type Registered } from '../support/portal';

// SQLite is for one process; the others are shared by several.
const PROCESSES = DATABASE_CLIENT === 'sqlite' ? 1 : 2;

type Registration = Answer<Registered & ErrorBody>;

/** How many registrations ended how: by reason, or by message where there is none. */
const outcomesOf = (answers: Registration[]) =>
  answers.reduce<Record<string, number>>((outcomes, { status, body }) => {
    const refusal = status !== 200 && (body.error.details?.reason ?? body.error.message);
    const outcome = refusal || 'registered';
    return { ...outcomes, [outcome]: (outcomes[outcome] ?? 0) + 1 };
  }, {});

describe(`the gate under load, with ${PROCESSES} process(es)`, () => {
  let campaign: OauthCampaign;
  let urls: string[];

  beforeAll(async () => {
    campaign = await startOauthCampaign();
    urls = [campaign.portal.url];
    while (urls.length < PROCESSES) urls.push(await campaign.scaleOut());
  });
  afterAll(() => campaign.stop());

  const urlOf = (index: number) => urls[index % urls.length];
  const quota = (seats: number) =>
    campaign.portal.admin.createCode({ team: campaign.hackathon, quota: seats });
  const membersOf = async (documentId: string) => {
    const members = await campaign.portal
      .db('up_users_team_lnk as link')
      .join('ic_redemptions as redemption', 'redemption.user_id', 'link.user_id')
      .join('ic_invite_codes as code', 'code.id', 'redemption.invite_code_id')
      .where('code.document_id', documentId);
    return members.length;
  };

  it('creates exactly 100 members of 1,000 who come at once', async () => {
    const { portal } = campaign;
    const code = await quota(100);
    const before = await portal.userCount();

    const answers = await crowd(1000, (index) =>
      portal.register({ inviteCode: code.code }, urlOf(index))
    );

    expect(outcomesOf(answers)).toEqual({ registered: 100, invite_code_exhausted: 900 });
    expect(await portal.seatsOf(code)).toEqual({ uses: 100, redemptions: 100 });
    expect(await membersOf(code.documentId)).toBe(100);
    expect((await portal.userCount()) - before).toBe(100);
  }, 300_000);

  it('creates exactly as many through GraphQL as there are seats', async () => {
    const { portal } = campaign;
    const { code } = await quota(15);

    const answers = await crowd(60, (index) =>
      portal.graphql<{ register: { user: object } } | null>(
        `mutation ($input: UsersPermissionsRegisterInput!) {
          register(input: $input) { user { id } }
        }`,
        { input: { ...newPerson(), inviteCode: code } },
        urlOf(index)
      )
    );

    const refused = answers.flatMap(({ body }) => body.errors ?? []);
    expect(answers.filter(({ body }) => !body.errors)).toHaveLength(15);
    expect(new Set(refused.map(({ extensions }) => extensions.error.details.reason))).toEqual(
      new Set(['invite_code_exhausted'])
    );
    expect(await portal.seatsOf({ code })).toEqual({ uses: 15, redemptions: 15 });
  });

  it('makes one account and spends one seat of identical sign-ups', async () => {
    const { portal } = campaign;
    const code = await quota(20);
    const person = newPerson();

    const answers = await crowd(8, (index) =>
      portal.register({ ...person, inviteCode: code.code }, urlOf(index))
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(400)]);
    expect(await portal.standingOf(person)).toHaveLength(1);
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
  });

  describe('through OAuth', () => {
    // As behind a load balancer: each request of a dance may come to another process.
    const visitors = (count: number) => crowd(count, (index) => campaign.visitor({}, urlOf(index)));

    it('takes the code of a dance that begins at one process and ends at another', async () => {
      const { portal, visitor } = campaign;
      const code = await quota(urls.length ** 2);

      for (const start of urls) {
        for (const end of urls) {
          const person = await visitor({}, start);
          await person.connect(code.code);
          expect((await person.callback(undefined, end)).status).toBe(200);
          expect(await portal.standingOf(person.profile)).toMatchObject([{ team: 'Hackathon' }]);
        }
      }
      const stranger = await visitor();
      await stranger.connect(code.code);
      const { body } = await stranger.callback(undefined, urlOf(1));
      expect(body.error.details.reason).toBe('invite_code_exhausted');
    });

    it('creates exactly as many as there are seats', async () => {
      const { portal } = campaign;
      const code = await quota(12);
      const people = await visitors(40);
      await crowd(40, (index) => people[index].connect(code.code));
      const before = await portal.userCount();

      const answers = await crowd(40, (index) =>
        people[index].callback(undefined, urlOf(Math.floor(index / 2)))
      );

      expect(outcomesOf(answers)).toEqual({ registered: 12, invite_code_exhausted: 28 });
      expect(await portal.seatsOf(code)).toEqual({ uses: 12, redemptions: 12 });
      expect(await membersOf(code.documentId)).toBe(12);
      expect((await portal.userCount()) - before).toBe(12);
    });

    it('makes one account and spends one seat of a page loaded many times at once', async () => {
      const { portal } = campaign;
      const code = await quota(20);
      const [person] = await visitors(1);
      await person.connect(code.code);

      const answers = await crowd(8, (index) => person.callback(undefined, urlOf(index)));

      const { registered, ...refused } = outcomesOf(answers);
      expect(registered).toBeGreaterThanOrEqual(1);
      expect(Object.keys(refused)).toEqual(
        registered === 8 ? [] : ['Email or Username are already taken']
      );
      expect(await portal.standingOf(person.profile)).toHaveLength(1);
      expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    });
  });

  const changeCode = ({ documentId }: InviteCode, body: object) =>
    campaign.portal.admin.call(`/invite-codes/codes/${documentId}`, { method: 'PUT', body });

  it('lowers no quota below the seats that are claimed at that moment', async () => {
    const { portal } = campaign;
    const code = await quota(1000);
    let isOpen = true;
    const arrivals = crowd(6, async (index) => {
      while (isOpen) await portal.register({ inviteCode: code.code }, urlOf(index));
    });

    try {
      for (let round = 0; round < 8; round += 1) {
        const { uses: before } = await portal.seatsOf(code);
        await eventually(async () => (await portal.seatsOf(code)).uses > before);
        const { uses } = await portal.seatsOf(code);
        await changeCode(code, { quota: uses + (round % 3) });
        const lowered = await portal.db('ic_invite_codes').where({ code: code.code }).first();
        expect(Number(lowered.uses)).toBeLessThanOrEqual(Number(lowered.quota));
        await changeCode(code, { quota: 1000 });
      }
    } finally {
      isOpen = false;
      await arrivals;
    }
  }, 300_000);

  it('keeps the books while an administrator changes the code', async () => {
    const { portal } = campaign;
    const code = await quota(40);
    const change = (changes: object) => changeCode(code, changes);

    const [answers] = await Promise.all([
      crowd(80, (index) => portal.register({ inviteCode: code.code }, urlOf(index))),
      (async () => {
        for (const seats of [30, 25, 35, 20, 15]) await change({ quota: seats });
        await change({ state: 'inactive' });
      })(),
    ]);

    const { registered = 0 } = outcomesOf(answers);
    const after = await portal.admin.code(code);
    expect(after).toMatchObject({ uses: registered, state: 'inactive' });
    expect(after.uses).toBeLessThanOrEqual(after.quota ?? 0);
    expect(await portal.seatsOf(code)).toEqual({ uses: registered, redemptions: registered });
  });

  it('refuses, and never half assigns, while the row of the team goes away', async () => {
    const { portal, organization } = campaign;
    const team = await portal.admin.createTeam('Short-lived', organization);
    const code = await portal.admin.createCode({ team: team.documentId });

    const [answers] = await Promise.all([
      crowd(40, (index) => portal.register({ inviteCode: code.code }, urlOf(index))),
      eventually(async () => (await portal.seatsOf(code)).uses > 0).then(() =>
        portal.eraseTeam(team)
      ),
    ]);

    const { registered = 0, invite_code_invalid: refused = 0 } = outcomesOf(answers);
    expect(registered + refused).toBe(40);
    expect(await portal.seatsOf(code)).toEqual({ uses: registered, redemptions: registered });
  });

  it('spends no seat on registrations that fail among those that do not', async () => {
    const { portal } = campaign;
    const code = await quota(10);
    const taken = newPerson();
    await portal.register(taken);
    const failing = [
      { password: 'x' },
      { email: 'no-address' },
      taken,
      { email: `fails.after.insert@${code.documentId}.example` },
    ];

    const answers = await crowd(60, (index) =>
      portal.register({ ...failing[index % 6], inviteCode: code.code }, urlOf(index))
    );

    expect(outcomesOf(answers).registered).toBe(10);
    expect(await portal.seatsOf(code)).toEqual({ uses: 10, redemptions: 10 });
  });

  it('loses nothing when a process is killed in the middle', async () => {
    const { portal } = campaign;
    const code = await quota(200);
    const [victim] = urls;

    const arrivals = crowd(40, (index) =>
      portal.register({ inviteCode: code.code }, victim).catch(() => index)
    );
    for (let wait = 0; wait < 500 && (await portal.seatsOf(code)).uses < 5; wait += 1) {
      await sleep(20);
    }
    await portal.kill(victim);
    await arrivals;

    const { uses, redemptions } = await portal.seatsOf(code);
    expect(uses).toBeGreaterThanOrEqual(5);
    expect(uses).toBeLessThan(40);
    expect(redemptions).toBe(uses);
    expect(await membersOf(code.documentId)).toBe(uses);

    const survivor = await campaign.scaleOut();
    expect((await portal.register({ inviteCode: code.code }, survivor)).status).toBe(200);
    expect(await portal.seatsOf(code)).toEqual({ uses: uses + 1, redemptions: uses + 1 });
  });
});
