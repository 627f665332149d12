// `npm run new:site -- ID https://host/path/of/a/listing [Name]`: the skeleton of a site adapter with fixture and test.
import { runCommand } from './arguments';
import { newSiteFrom, writeSite } from './write-site';

await runCommand(async () => {
  const site = newSiteFrom(process.cwd(), process.argv.slice(2));
  const files = writeSite(process.cwd(), site);
  console.log(`Written:\n${files.map((file) => `  ${file}`).join('\n')}

What to do next, with sites/README.md beside you:
  1. Put the structure of ${site.url.href} into tests/fixtures/${site.id}/listing.html.
  2. Have sites/${site.id}.ts read it, and write its papers down in tests/unit/sites/${site.id}.page.test.ts:
     npx vitest run tests/unit/sites/${site.id}.page.test.ts
  3. Say what a healthy page gives (\`healthy\`), and add the site to BROKEN in tests/unit/sites/health.page.test.ts.
  4. Add a row for ${site.name} to the table of sites in README.md.
  5. Try it: npx vitest run tests/unit/sites, npm run probe -- ${site.id}`);
});
