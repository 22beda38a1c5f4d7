/** Every client that may read may read events. */
export const mayReadEvents = { read: true } as const;

/** To make one takes a key that may submit. */
export const mayCreateEvents = { submit: true } as const;
