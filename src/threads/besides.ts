import { extname } from 'node:path';

/**
 * The address of a module that lies beside another, built or not.
 *
 * @example
 * besides(import.meta.url, 'reading-task')
 */
export function besides(address: string, name: string): URL {
  return new URL(`./${name}${extname(address)}`, address);
}
