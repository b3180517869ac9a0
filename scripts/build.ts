// Builds the extension for both browsers, or for the one that is named: npm run build -- [chrome | firefox]
import { buildExtension } from './build-extension.ts';

const targets = process.argv.slice(2);
for (const target of targets.length > 0 ? targets : ['chrome', 'firefox']) {
  if (target !== 'chrome' && target !== 'firefox') {
    console.error(`${target}: the targets are chrome and firefox.`);
    process.exit(2);
  }
  console.log(`Built ${buildExtension(target)}`);
}
