/** Runs every test of real DOM in this page, and leaves what came of it in `window.outcome`. */
interface Runner {
  on(event: 'pass', listener: (test: { fullTitle(): string }) => void): Runner;
  on(event: 'fail', listener: (test: { fullTitle(): string }, error: Error) => void): Runner;
  on(event: 'end', listener: () => void): Runner;
}
const { mocha } = globalThis as unknown as {
  mocha: { setup(options: object): void; run(): Runner };
};

mocha.setup({ ui: 'bdd', reporter: class {}, allowUncaught: false });
const specs = import.meta.glob('../*.test.{ts,tsx}');
await Promise.all(Object.values(specs).map((load) => load()));

const passed: string[] = [];
const failed: { name: string; message: string }[] = [];
mocha
  .run()
  .on('pass', (test) => passed.push(test.fullTitle()))
  .on('fail', (test, error) =>
    failed.push({ name: test.fullTitle(), message: `${error.message}\n${error.stack}` }),
  )
  .on('end', () => {
    Object.assign(globalThis, { outcome: { passed, failed } });
  });
