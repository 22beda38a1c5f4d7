/** How the marks of a text are to be read. */
export function Legend() {
  return (
    <ul class="legend" aria-label="How statements are marked">
      <li>
        <mark class="kind-direct">Direct quote</mark> <span>the speaker’s own words</span>
      </li>
      <li>
        <mark class="kind-mixed">Partly quoted</mark> <span>some of them in quotation marks</span>
      </li>
      <li>
        <mark class="kind-indirect">Reported speech</mark> <span>the sense, in other words</span>
      </li>
    </ul>
  );
}
