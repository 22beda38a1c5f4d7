import { type ValueNode, valueFromASTUntyped } from 'graphql';
import { builder } from '../builder.ts';

builder.scalarType('JSON', {
  description: 'Any JSON value, its shape defined by another standard.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node as ValueNode, variables),
});
