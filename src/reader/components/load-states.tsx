import type { ComponentChildren } from 'preact';
import type { Failure } from '../state/api.ts';

/** A placeholder in roughly the shape of the words to come. */
export function Skeleton({ lines }: { lines: number }) {
  return (
    <div class="skeleton" role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines without content are told apart by nothing else
        <span key={line} class="skeleton-line" />
      ))}
    </div>
  );
}

/** Says why something could not be shown, and offers to try again where that may help. */
export function Failed({ failure, retry }: { failure: Failure; retry?: () => void }) {
  return (
    <div class="notice failed" role="alert">
      <p>
        <strong>{failure.message}</strong>
      </p>
      {failureAdvice[failure.code] && <p>{failureAdvice[failure.code]}</p>}
      {retry && (
        <button type="button" class="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

const failureAdvice: Record<string, string> = {
  UNAUTHENTICATED: 'This gateway requires an API key. Enter yours under “Try it”.',
  FORBIDDEN: 'Your API key does not have the scope for this.',
  NETWORK: 'Is the connection down? Nothing that you typed is lost.',
  TIMEOUT: 'The operation took too long. A narrower search is faster.',
  RATE_LIMITED: 'Too many requests in a short time. Wait a moment.',
};

export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** An empty record: what to do first. */
export function NothingOnRecord() {
  return (
    <Empty title="Nothing is on record yet.">
      <p>
        <a href="/try">Add the first article</a>
      </p>
    </Empty>
  );
}
