/**
 * The line that says whose words they are and through whom they came. It is an English sentence,
 * whatever script the name at its beginning is of.
 */
export function AttributionLine({ line }: { line: string }) {
  return (
    <p class="attribution-line" dir="ltr">
      {line}
    </p>
  );
}
