/**
 * Parses a PostgreSQL URL as the driver does, which accepts `user@/database?host=/folder`, although
 * the URL standard requires a host. Null if it is not a URL.
 */
export function parseDatabaseUrl(text: string): URL | null {
  const hosted = text.replace(/^(postgres(?:ql)?:\/\/[^/@]*@)\//, '$1localhost/');
  return URL.canParse(hosted) ? new URL(hosted) : null;
}

/** `user@host:5432/name`, for people to read: never the password, nor the parameters, which can hold one. */
export function nameDatabase(text: string): string {
  const url = parseDatabaseUrl(text);
  if (!url) return 'of DATABASE_URL';
  const user = url.username ? `${decodeURIComponent(url.username)}@` : '';
  const host = url.searchParams.get('host') ?? url.hostname;
  return `${user}${host}${url.port ? `:${url.port}` : ''}${url.pathname}`;
}
