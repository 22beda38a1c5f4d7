/** A function of a module that threads can be made to run, with what goes in and what comes out. */
export interface Task<Input, Output> {
  /** The module's address. */
  readonly file: URL;
  /** The name under which the module exports the function. */
  readonly name: string;
  /** The function itself, for a program without other threads. */
  readonly run: (input: Input) => Output | Promise<Output>;
}

/** Functions of one input, each of its own. */
type Functions = Readonly<Record<string, (input: never) => unknown>>;

type Tasks<Defined extends Functions> = {
  readonly [Name in keyof Defined]: Task<
    Parameters<Defined[Name]>[0],
    Awaited<ReturnType<Defined[Name]>>
  >;
};

/**
 * Makes tasks of functions that a module exports under the same names. Threads load the module by
 * its address: what it imports is loaded wherever the tasks are named, so heavy things are better
 * imported by the functions themselves.
 *
 * @example
 * export const double = (number: number) => 2 * number;
 * export const arithmetic = defineTask(import.meta.url, { double });
 * await threads.run(arithmetic.double, 21);
 */
export function defineTask<Defined extends Functions>(
  address: string,
  functions: Defined,
): Tasks<Defined> {
  const tasks = Object.entries(functions).map(([name, run]) => [
    name,
    { file: new URL(address), name, run },
  ]);
  return Object.fromEntries(tasks);
}
