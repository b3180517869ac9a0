/** Work done in steps, so that whoever has it done can let something else have its turn between them. */
export type Steps<T> = Generator<void, T, void>;

/** All of it in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
