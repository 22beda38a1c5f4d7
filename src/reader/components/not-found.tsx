/** Shown for an unknown address. */
export function NotFound({ what }: { what: string }) {
  return (
    <div class="notice">
      <h1>No such {what}</h1>
      <p>
        Nothing on record has this address. It may have been merged with another, or the link was
        cut on its way to you.
      </p>
      <p>
        <a href="/search">Search the record</a> or go to the <a href="/">front page</a>.
      </p>
    </div>
  );
}
