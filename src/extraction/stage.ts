/** One step of a pipeline: the layer that it adds, the layers that it reads, and the function. */
export interface Stage<Layers> {
  gives: keyof Layers;
  needs: readonly (keyof Layers)[];
  run(layers: Layers): unknown;
}

/**
 * Defines the stages of one pipeline: the compiler enforces that each reads only what it declares.
 */
export function stagesOf<Layers>() {
  return <Gives extends keyof Layers, Needs extends keyof Layers>(
    gives: Gives,
    needs: readonly Needs[],
    run: (layers: Pick<Layers, Needs>) => Layers[Gives],
  ): Stage<Layers> => ({ gives, needs, run });
}

/** Runs the stages in order; each gets the layers of those before it. */
export function runStages<Layers>(
  stages: readonly Stage<Layers>[],
  given: Partial<Layers>,
): Layers {
  const layers = { ...given } as Layers;
  for (const { gives, run } of stages) layers[gives] = run(layers) as Layers[typeof gives];
  return layers;
}
