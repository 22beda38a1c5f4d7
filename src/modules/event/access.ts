/** Every client that may read may read events. */
export const mayReadEvents = { read: true } as const;

/** Creating one requires a key that may submit. */
export const mayCreateEvents = { submit: true } as const;
