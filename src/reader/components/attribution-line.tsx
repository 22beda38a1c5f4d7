/**
 * The line that names the speaker and the sources. It is an English sentence, whatever the script
 * of the name at its beginning.
 */
export function AttributionLine({ line }: { line: string }) {
  return (
    <p class="attribution-line" dir="ltr">
      {line}
    </p>
  );
}
