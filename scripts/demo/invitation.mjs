import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PLAYGROUND } from '../setup/paths.mjs';

const readAccount = (name) =>
  JSON.parse(readFileSync(path.join(PLAYGROUND, 'src/seed', `${name}.json`), 'utf8'));

/** What to open and to try, once the portal runs at this URL. */
export const invitation = (url) => {
  const { email, password } = readAccount('administrator');
  const manager = readAccount('manager');
  return `
The portal is running.

  Sign up as a developer   ${url}/signup?inviteCode=HACKATHON2026
  Manage invite codes      ${url}/admin/plugins/invite-codes
                           e-mail    ${email}
                           password  ${password}
  Manage a team's codes    ${url}/manage
                           e-mail    ${manager.email}
                           password  ${manager.password}

Register somebody from another terminal:

N=$RANDOM; curl -s ${url}/api/auth/local/register -H 'Content-Type: application/json' \\
  -d '{"username":"ada'$N'","email":"ada'$N'@example.com","password":"Ada-demo-1","inviteCode":"HACKATHON2026"}'

E-mails that you send from the panel are printed here; with SMTP_HOST (and SMTP_PORT, SMTP_USERNAME,
SMTP_PASSWORD, SMTP_FROM) in the environment they are sent.

Ctrl+C stops the portal. Its data stays in playground/.tmp/demo.db; delete that to start afresh.
`;
};
