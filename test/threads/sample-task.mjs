/** What threads are made to do in the tests. */

export const double = (number) => number * 2;

export const fail = (message) => {
  throw new Error(message);
};

export const spin = () => {
  for (;;);
};

export const die = () => process.exit(1);
