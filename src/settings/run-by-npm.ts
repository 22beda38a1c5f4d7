/** Whether npm runs this process, as `npm start` does. */
export function isRunByNpm(environment: NodeJS.ProcessEnv = process.env): boolean {
  return environment.npm_lifecycle_event !== undefined;
}
