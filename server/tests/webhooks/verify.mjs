// Checks one delivery as a receiver does, with the package that the specification's authors publish.
// usage: node verify.mjs PROJECT_FOLDER SECRET < {"headers": {…}, "body": "…"}
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [project, secret] = process.argv.slice(2);
const { Webhook } = createRequire(`${project}/web/package.json`)('standardwebhooks');
const { headers, body } = JSON.parse(readFileSync(0, 'utf8'));
new Webhook(secret).verify(body, headers);
