const numbers = new Intl.NumberFormat('en');

/** "1 statement", "1,204 statements"; "10,000+" where the gateway stops counting. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`;
}

export function numberWords(count: number): string {
  return `${numbers.format(count)}${count === 10_000 ? '+' : ''}`;
}

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
