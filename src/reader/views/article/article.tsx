import { useLayoutEffect } from 'preact/hooks';
import { Failed, Skeleton } from '../../components/load-states.tsx';
import { MarkedText } from '../../components/marking/marked-text.tsx';
import { focusMark, useMarkKeys } from '../../components/marking/use-mark-keys.ts';
import { NotFound } from '../../components/not-found.tsx';
import { useTitle } from '../../components/use-title.ts';
import { headlineOf } from '../../format/headline.ts';
import { navigate, usePlace } from '../../state/location.ts';
import { useNarrow } from '../../state/use-narrow.ts';
import type { ViewProps } from '../../view-props.ts';
import { ArticleHead } from './article-head.tsx';
import { ChosenPanel } from './chosen-panel.tsx';
import { HowToRead } from './how-to-read.tsx';
import { Notes } from './notes.tsx';
import { useArticle } from './use-article.ts';

/** An article as it was read: its text, what is said in it, and the sources of each statement. */
export function Article({ id }: ViewProps) {
  const { article, attributions, statements, failure, retry } = useArticle(id);
  const { path, hash } = usePlace();
  const choose = (key: string) => navigate(key ? `${path}#${key}` : path, { replace: true });
  const document = article.data?.document;
  useTitle(document ? headlineOf(document) : undefined);
  useMarkKeys(
    statements.map(({ key }) => key),
    hash,
    choose,
  );
  const isNarrow = useNarrow();
  const isThere = statements.some(({ key }) => key === hash);
  // Before it is seen, so that nobody who has begun to read or to tab is called back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the statement that the page was opened with
  useLayoutEffect(() => {
    if (isThere) focusMark(hash);
  }, [isThere]);

  if (failure && !document) return <Failed failure={failure} retry={retry} />;
  if (document === null) return <NotFound what="article" />;
  if (!document) return <Skeleton lines={12} />;
  const chosen = attributions.find(({ statement }) => statement.id === hash);
  return (
    <div class="article-view">
      <article class="article">
        <ArticleHead document={document} statementCount={attributions.length} />
        {isNarrow && attributions.length > 0 && <HowToRead />}
        <MarkedText
          text={document.text}
          language={document.language}
          statements={statements}
          chosen={hash}
          choose={choose}
        />
        <Notes attributions={attributions} document={document} />
      </article>
      {chosen && (
        <ChosenPanel
          attribution={chosen}
          number={attributions.indexOf(chosen) + 1}
          count={attributions.length}
          close={() => {
            choose('');
            focusMark(chosen.statement.id);
          }}
          changed={retry}
        />
      )}
      {!chosen && !isNarrow && attributions.length > 0 && <HowToRead />}
    </div>
  );
}
