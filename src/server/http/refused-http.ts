/**
 * The status of a request that was refused before execution, by GraphQL over HTTP: 400 in
 * application/graphql-response+json, and 200 in application/json, which is what `spec` means. Yoga
 * reads it from an error's `extensions.http`, and does not send it.
 */
export const refusedHttp = { status: 400, spec: true } as const;
