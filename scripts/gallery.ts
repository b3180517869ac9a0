// Shows every component in all its states, and changes with the code while it is open.
//   npm run gallery              serves it until Ctrl+C, and prints the address
//   npm run gallery -- --build   builds it once to .output/gallery, as the tests use it
import { build, createServer } from 'vite';
import { GALLERY, galleryConfig } from './gallery/config.ts';

if (process.argv.includes('--build')) {
  await build(galleryConfig);
  console.log(GALLERY);
} else {
  const server = await createServer({ ...galleryConfig, server: { host: '127.0.0.1' } });
  await server.listen();
  console.log(`The gallery is at ${server.resolvedUrls?.local[0]} until you press Ctrl+C.`);
}
