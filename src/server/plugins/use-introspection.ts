import { NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

export interface IntrospectionOptions {
  /** Whether clients may ask for the schema. @default true */
  introspection?: boolean;
}

/**
 * Hides the schema from clients if introspection is off: both introspection itself and the names
 * that graphql-js suggests for a misspelled one.
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
