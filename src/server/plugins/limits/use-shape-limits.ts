import type { DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { limitExceeded } from '../../limits/limit-exceeded.ts';
import { measureDocument } from '../../limits/measure-document.ts';

export interface ShapeLimitsOptions {
  depth: number;
  aliases: number;
  directives: number;
  rootFields: number;
}

const counted = {
  depth: 'levels of fields',
  aliases: 'aliases',
  directives: 'directives',
  rootFields: 'fields at the top',
};

/**
 * Refuses a document by its shape, before it is validated: validation compares all fields of one
 * name with each other, which repeated aliases and fragments make slow.
 */
export function useShapeLimits(limits: ShapeLimitsOptions): Plugin {
  const accepted = new WeakSet<DocumentNode>();
  return {
    onValidate: ({ params: { documentAST }, setResult }) => {
      if (accepted.has(documentAST)) return;
      const shape = measureDocument(documentAST);
      for (const limit of ['aliases', 'directives', 'rootFields', 'depth'] as const) {
        const excess = { maximum: limits[limit], actual: shape[limit] };
        if (excess.actual <= excess.maximum) continue;
        setResult([limitExceeded({ limit, counted: counted[limit], ...excess })]);
        return;
      }
      accepted.add(documentAST);
    },
  };
}
