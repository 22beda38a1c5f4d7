import { NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

export interface IntrospectionOptions {
  /** Whether clients may ask for the schema. @default true */
  introspection?: boolean;
}

/**
 * Keeps the schema from clients where they are not to have it: neither by asking for it, nor by the
 * names that graphql-js suggests for a wrong one.
 */
export function useIntrospection({ introspection = true }: IntrospectionOptions = {}): Plugin {
  if (introspection) return {};
  return {
    onValidate: ({ addValidationRule }) => {
      addValidationRule(NoSchemaIntrospectionCustomRule);
      return ({ valid, result }) => {
        if (valid) return;
        for (const error of result) error.message = error.message.replace(/ Did you mean .*$/s, '');
      };
    },
  };
}
