import isMember from '../../server/src/policies/is-member';
import sameOrganization from '../../server/src/policies/same-organization';

describe('the configuration of is-member', () => {
  it.each([undefined, {}, { teams: ['Partners'] }, { teams: ['A'], organizations: ['B', 'C'] }])(
    'may be %j',
    (config) => expect(() => isMember.validator(config)).not.toThrow()
  );

  it.each([
    { team: ['Partners'] },
    { teams: 'Partners' },
    { teams: [] },
    { organizations: [1] },
    { teams: [''] },
  ])('may not be %j, and the error names the policy', (config) =>
    expect(() => isMember.validator(config)).toThrow(/plugin::invite-codes\.is-member: /)
  );
});

describe('the configuration of same-organization', () => {
  it('names a content type', () => {
    const config = { contentType: 'api::price-list.price-list', relation: 'organization' };
    expect(() => sameOrganization.validator(config)).not.toThrow();
  });

  it.each([
    undefined,
    {},
    { relation: 'organization' },
    { contentType: 1 },
    { contentType: 'a', x: 1 },
  ])('may not be %j, and the error names the policy', (config) => {
    expect(() => sameOrganization.validator(config)).toThrow(/same-organization: /);
  });
});
