/**
 * What the tests of real DOM take from `vitest`, for a page in Firefox: Vitest's own `expect`, and Mocha, which runs in a
 * page by itself. Vitest's browser mode cannot drive the Firefox of the system.
 */
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const expect = chai.expect;

type Body = () => unknown;
interface MochaContext {
  timeout(milliseconds: number): void;
}
const mocha = globalThis as unknown as {
  describe(name: string, body: Body): void;
  it(name: string, body: (this: MochaContext) => unknown): void;
  beforeEach(body: Body): void;
  afterEach(body: Body): void;
};

const DEFAULT_TIMEOUT = 15_000;

export const describe = (name: string, body: Body) => mocha.describe(name, body);
const one = (name: string, body: Body, timeout = DEFAULT_TIMEOUT) =>
  mocha.it(name, function () {
    this.timeout(timeout);
    return body();
  });
/** `%s` in the name is the first of each case's values; all are handed to the body. */
const each =
  <T extends unknown[]>(cases: T[]) =>
  (name: string, body: (...values: T) => unknown, timeout?: number) => {
    for (const values of cases) one(name.replace('%s', String(values[0])), () => body(...values), timeout);
  };
export const it = Object.assign(one, { each });
export const beforeEach = (body: Body) => mocha.beforeEach(() => body());
export const afterEach = (body: Body) => mocha.afterEach(() => body());
