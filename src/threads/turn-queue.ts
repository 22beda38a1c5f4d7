/** Whose task it is. */
export interface Turn {
  /** Who is counted together: an address. */
  client: string;
  /** Whether it comes before all that do not, such as what was sent with a key. */
  isFirst: boolean;
}

/** What has no client is the gateway's own work. */
const OWN: Turn = { client: '', isFirst: true };

interface Waiting {
  turn: Turn;
  start: () => void;
}

/** Lets so many tasks be under way at once, and the others wait for their turn. */
export interface TurnQueue {
  /** How many wait. */
  readonly length: number;
  /**
   * Waits for a turn.
   *
   * @param signal ends the wait with its reason
   * @returns what gives the place to the next
   */
  take(turn?: Turn, signal?: AbortSignal): Promise<() => void>;
}

/**
 * A queue in which tasks that come first do, and no other client holds all places: with two threads
 * one text of an address is read at a time, with four three of them, and the last one is for others.
 */
export function createTurnQueue(places: number): TurnQueue {
  const waiting: Waiting[] = [];
  const underWay = new Map<string, number>();
  const most = Math.max(1, places - 1);
  let free = places;

  const mayStart = ({ turn }: Waiting) => turn.isFirst || (underWay.get(turn.client) ?? 0) < most;

  function startNext(): void {
    while (free > 0) {
      const first = waiting.findIndex(({ turn }) => turn.isFirst);
      const index = first < 0 ? waiting.findIndex(mayStart) : first;
      if (index < 0) return;
      waiting.splice(index, 1)[0]?.start();
    }
  }

  function begin({ client, isFirst }: Turn): () => void {
    free -= 1;
    if (!isFirst) underWay.set(client, (underWay.get(client) ?? 0) + 1);
    return () => {
      free += 1;
      const left = (underWay.get(client) ?? 1) - 1;
      if (!isFirst && left > 0) underWay.set(client, left);
      else if (!isFirst) underWay.delete(client);
      startNext();
    };
  }

  return {
    get length() {
      return waiting.length;
    },
    take: (turn = OWN, signal) =>
      new Promise((resolve, reject) => {
        const entry = {
          turn,
          start: () => {
            signal?.removeEventListener('abort', leave);
            resolve(begin(turn));
          },
        };
        const leave = () => {
          waiting.splice(waiting.indexOf(entry), 1);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', leave, { once: true });
        waiting.push(entry);
        startNext();
      }),
  };
}
