// A program that nobody has made for this system: openid-client as it comes, which knows the issuer's address, its own
// name and where it listens. It prints where a browser has to go, waits for it, and prints what it was told.
import {createServer} from 'node:http';
import * as client from 'openid-client';

const [issuer, clientId, redirect, afterwards] = process.argv.slice(2);
const config = await client.discovery(new URL(issuer), clientId, undefined, client.None(), {
  // the test's issuer is on this machine
  execute: [client.allowInsecureRequests],
});

const verifier = client.randomPKCECodeVerifier();
const state = client.randomState();
const nonce = client.randomNonce();
const asked = client.buildAuthorizationUrl(config, {
  redirect_uri: redirect,
  scope: 'openid',
  code_challenge: await client.calculatePKCECodeChallenge(verifier),
  code_challenge_method: 'S256',
  state,
  nonce,
});

const server = createServer(async (request, response) => {
  const here = new URL(request.url, redirect);
  if (here.pathname !== new URL(redirect).pathname) return response.writeHead(404).end();
  try {
    const first = await client.authorizationCodeGrant(config, here, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const second = await client.refreshTokenGrant(config, first.refresh_token);
    const out = client.buildEndSessionUrl(config, {
      id_token_hint: second.id_token ?? first.id_token,
      post_logout_redirect_uri: afterwards,
      state,
    });
    print({
      claims: first.claims(),
      accessToken: second.access_token,
      refreshToken: second.refresh_token,
      renewed: first.refresh_token !== second.refresh_token,
      signOut: out.href,
    });
    response.writeHead(200, {'Content-Type': 'text/html'}).end('<title>Signed in</title>');
  } catch (e) {
    print({error: `${e} ${e.cause ? JSON.stringify(e.cause) : ''}`});
    response.writeHead(500).end();
  }
  server.close();
});
server.listen(new URL(redirect).port, 'localhost', () => print({authorize: asked.href}));

function print(line) {
  process.stdout.write(JSON.stringify(line) + '\n');
}
