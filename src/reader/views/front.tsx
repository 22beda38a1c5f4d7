import { useState } from 'preact/hooks';
import { OverviewDocument, type OverviewQuery } from '../../generated/reader/documents.ts';
import { ArticleEntry } from '../components/article-entry.tsx';
import { Bars } from '../components/bars.tsx';
import { toBar } from '../components/breakdown.tsx';
import { Failed, NothingOnRecord, Skeleton } from '../components/load-states.tsx';
import { StatementCard } from '../components/statement/card.tsx';
import { counted } from '../format/counting.ts';
import { partialDateWords } from '../format/dates.ts';
import { navigate } from '../state/location.ts';
import { useQuery } from '../state/use-query.ts';
import { searchAddress } from './search/search-state.ts';

/** The front page: what this is, a way in, and what came last. */
export function Front() {
  const { data, failure, retry } = useQuery(OverviewDocument, { first: 8 });
  return (
    <div class="front">
      <header class="front-head">
        <div class="front-lead">
          <h1>Who said what, to whom, when – and through which sources it reached us.</h1>
          <FrontSearch />
        </div>
        <FrontCheck />
      </header>
      {failure && !data && <Failed failure={failure} retry={retry} />}
      {!failure && !data && <Skeleton lines={9} />}
      {data && <Overview {...data} />}
    </div>
  );
}

function FrontSearch() {
  const [text, setText] = useState('');
  return (
    <search>
      <form
        class="front-search"
        action="/search"
        onSubmit={(event) => {
          event.preventDefault();
          navigate(searchAddress({ text }));
        }}
      >
        <label class="for-ears" for="front-search">
          Search the record
        </label>
        <input
          id="front-search"
          type="search"
          placeholder="Search words, names, “a phrase”"
          autocomplete="off"
          dir="auto"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button primary">
          Search
        </button>
      </form>
    </search>
  );
}

function FrontCheck() {
  const [text, setText] = useState('');
  return (
    <form
      class="front-check"
      action="/check"
      onSubmit={(event) => {
        event.preventDefault();
        navigate(text.trim() ? `/check?${new URLSearchParams({ text: text.trim() })}` : '/check');
      }}
    >
      <label for="front-check">Did they really say that?</label>
      <textarea
        id="front-check"
        rows={2}
        placeholder="Paste a quotation"
        dir="auto"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="buttons">
        <button type="submit" class="button">
          Check it
        </button>
        <a class="button plain" href="/try">
          Or read a whole article
        </a>
      </p>
    </form>
  );
}

function Overview({ statements, speakers, sources, documents, events }: OverviewQuery) {
  if (statements.totalCount === 0) return <NothingOnRecord />;
  return (
    <div class="front-body">
      <section class="front-main" aria-labelledby="latest">
        <div class="section-head">
          <h2 id="latest">Latest on record</h2>
          <a href="/search">All {counted(statements.totalCount, 'statement')}</a>
        </div>
        {statements.edges.map(({ node }) => (
          <StatementCard key={node.id} statement={node} />
        ))}
      </section>
      <aside class="front-side" aria-label="On record">
        <section>
          <div class="section-head">
            <h2>Articles</h2>
            <a href="/articles">All {documents.totalCount}</a>
          </div>
          <ul class="entries plain">
            {documents.edges.map(({ node }) => (
              <li key={node.id} class="entry">
                <ArticleEntry document={node} />
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2 class="small-title">Most quoted</h2>
          <Bars label="Most quoted" bars={speakers.map(toBar)} />
        </section>
        <section>
          <h2 class="small-title">Through whom the words came</h2>
          <Bars label="Through whom the words came" bars={sources.map(toBar)} />
        </section>
        {events.edges.length > 0 && (
          <section>
            <h2 class="small-title">Events</h2>
            <ul class="front-events">
              {events.edges.map(({ node }) => (
                <li key={node.id}>
                  <a href={`/events/${node.id}`} dir="auto">
                    {node.title}
                  </a>
                  {node.occurredOn && (
                    <span class="quiet"> {partialDateWords(node.occurredOn.value)}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </aside>
    </div>
  );
}
