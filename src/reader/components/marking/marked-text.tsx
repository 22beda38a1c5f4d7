import { useMemo } from 'preact/hooks';
import { cutText, type Piece } from './cut-text.ts';
import type { MarkedStatement } from './marked-statement.ts';
import { Reference } from './reference.tsx';

interface MarkedTextProps {
  text: string;
  language?: string;
  statements: readonly MarkedStatement[];
  /** The key of the statement that was chosen. */
  chosen: string;
  choose(key: string): void;
}

/** A text with every statement marked where it stands, and its number after it. */
export function MarkedText({ text, language, statements, chosen, choose }: MarkedTextProps) {
  const paragraphs = useMemo(() => cutText(text, statements), [text, statements]);
  const byKey = useMemo(() => new Map(statements.map((one) => [one.key, one])), [statements]);
  const first = statements[0]?.key ?? '';
  const reachable = byKey.has(chosen) ? chosen : first;
  return (
    <div class="marked-text" {...(language && { lang: language })}>
      {paragraphs.map((pieces) => (
        <p key={pieces[0]?.start} dir="auto">
          {pieces.map((piece) => (
            <PieceOfText
              key={piece.start}
              piece={piece}
              byKey={byKey}
              chosen={chosen}
              reachable={reachable}
              choose={choose}
            />
          ))}
        </p>
      ))}
    </div>
  );
}

interface PieceProps extends Pick<MarkedTextProps, 'chosen' | 'choose'> {
  piece: Piece;
  byKey: ReadonlyMap<string, MarkedStatement>;
  /** The one statement that the Tab key stops at. */
  reachable: string;
}

function PieceOfText({ piece, byKey, chosen, reachable, choose }: PieceProps) {
  const inner = byKey.get(piece.keys.at(-1) ?? '');
  if (!inner) return piece.text;
  const ending = piece.ending.flatMap((key) => byKey.get(key) ?? []);
  const paused = piece.pausing.map((key) => byKey.get(key)?.number).join(', ');
  const classes = [
    `kind-${inner.kind.toLowerCase()}`,
    `state-${inner.reviewState.toLowerCase()}`,
    inner.hedged && 'is-hedged',
    piece.keys.length > 1 && 'is-nested',
    piece.keys.includes(chosen) && 'is-chosen',
  ];
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the number takes the keys */}
      <mark
        class={classes.filter(Boolean).join(' ')}
        {...(paused && { 'data-paused': paused })}
        onClick={() => choose(nextAmong(piece.keys, chosen))}
      >
        {piece.text}
      </mark>
      {ending.map((statement) => (
        <Reference
          key={statement.key}
          statement={statement}
          isChosen={statement.key === chosen}
          isReachable={statement.key === reachable}
        />
      ))}
    </>
  );
}

/** Of several statements at one place the closest around the words first, then those around it. */
function nextAmong(keys: readonly string[], chosen: string): string {
  const at = keys.indexOf(chosen);
  return (at > 0 ? keys[at - 1] : keys.at(-1)) ?? '';
}
