/** Reading a text requires what reading requires; storing it requires a key that may submit. */
export const mayExtract = { read: true } as const;
export const maySubmit = { submit: true } as const;
