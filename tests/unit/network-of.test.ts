import { networkOf } from '../../server/src/registration/guesses/network-of';

describe('whose guesses are counted together', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:cb00:7107', '203.0.113.7'],
    ['203.0.113.7:50123', '203.0.113.7'],
    [' 203.0.113.7 ', '203.0.113.7'],
  ])('takes %s for one IPv4 address', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each([
    ['2001:db8:1:2::1'],
    ['2001:DB8:1:2:ffff:ffff:ffff:ffff'],
    ['2001:0db8:0001:0002:0000:0000:0000:0009'],
    ['[2001:db8:1:2::3]:443'],
    ['[2001:db8:1:2::3]'],
    ['2001:db8:1:2::3%eth0'],
    ['2001:db8:1:2::203.0.113.7'],
  ])('takes %s for one IPv6 network', (address) => {
    expect(networkOf(address)).toBe('2001:db8:1:2::/64');
  });

  it.each([
    ['::1', '0:0:0:0::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['fe80::1%lo', 'fe80:0:0:0::/64'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4::/64'],
  ])('takes %s to %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('tells neighbouring networks apart', () => {
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
    expect(networkOf('203.0.113.7')).not.toBe(networkOf('203.0.113.8'));
  });

  it.each([[''], ['unknown'], ['_hidden'], ['999.1.1.1'], ['x'.repeat(10_000)], ['::1\n::2']])(
    'counts %j, which is no address, with its like',
    (address) => {
      expect(networkOf(address)).toBe('unknown');
    }
  );
});
