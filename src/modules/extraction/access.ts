/** To read a text takes what reading takes; to store it takes a key that may submit. */
export const mayExtract = { read: true } as const;
export const maySubmit = { submit: true } as const;
