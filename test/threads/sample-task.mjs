/** What threads are made to do in the tests. */

export const double = (number) => number * 2;

export const fail = (message) => {
  throw new Error(message);
};

/** Tells by `begun` that it has begun, and never ends. */
export const spin = (begun) => {
  if (begun) Atomics.store(begun, 0, 1);
  for (;;);
};

export const die = () => process.exit(1);
