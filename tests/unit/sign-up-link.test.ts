import { isSignUpUrl, signUpLink } from '../../contracts/sign-up-link';

describe('the sign-up address', () => {
  it.each([
    'https://portal.example/signup?inviteCode={code}',
    'http://localhost:1337/signup/{code}',
    'https://portal.example/#/join/{code}',
    'https://portal.example/{code}?again={code}',
    'https://münchen.example/{code}',
  ])('can be %s', (url) => expect(isSignUpUrl(url)).toBe(true));

  it.each([
    ['has no place for the code', 'https://portal.example/signup'],
    ['is relative', '/signup?inviteCode={code}'],
    ['runs a script', 'javascript:alert("{code}")'],
    ['holds data', 'data:text/html,{code}'],
    ['is a file', 'file:///{code}'],
    ['has the code in its host', 'https://{code}.portal.example/'],
    ['has the code in its port', 'https://portal.example:{code}/'],
    ['has the code as its user', 'https://{code}@portal.example/'],
    ['has a password', 'https://ada:secret@portal.example/{code}'],
    ['has a line break', 'https://portal.example/\r\n{code}'],
    ['has a space', 'https://portal.example/ {code}'],
    ['is too long', `https://portal.example/{code}?${'x'.repeat(2000)}`],
    ['is empty', ''],
  ])('cannot be one that %s', (_, url) => {
    expect(isSignUpUrl(url)).toBe(false);
    expect(signUpLink(url, 'CODE')).toBeNull();
  });
});

describe('the link to sign up with a code', () => {
  it('has the code wherever the address has its placeholder', () => {
    expect(signUpLink('https://portal.example/{code}?again={code}', '7KQ2-M9XD')).toBe(
      'https://portal.example/7KQ2-M9XD?again=7KQ2-M9XD'
    );
  });

  it('encodes what means something in an address', () => {
    const link = signUpLink('https://portal.example/signup?inviteCode={code}', 'A&B=C#D/E F');
    expect(new URL(link ?? '').searchParams.get('inviteCode')).toBe('A&B=C#D/E F');
  });

  it('is not there where no address is set', () => {
    expect(signUpLink(null, 'CODE')).toBeNull();
  });
});
