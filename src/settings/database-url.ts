/**
 * Reads a URL of PostgreSQL as the driver does, which takes `user@/database?host=/folder`, where
 * the URL standard wants a host. Null where it is no URL.
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
