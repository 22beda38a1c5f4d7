/** The encodings that `Accept-Encoding` names, those of weight 0 left out. */
export function acceptedEncodings(header: string | null | undefined): Set<string> {
  const accepted = new Set<string>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((one) => one.trim());
    const isRefused = parameters.some((one) => /^q=0(\.0*)?$/.test(one));
    if (name && !isRefused) accepted.add(name);
  }
  return accepted;
}
