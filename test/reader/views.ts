import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { graphql } from '../../src/generated/gql/gql.ts';
import { expectNoSeriousViolations } from '../support/browser/browser.ts';
import type { ReaderSite } from '../support/browser/reader-site.ts';

/** How long a condition may take on a loaded machine. */
export const patience = { timeout: 30_000, interval: 50 };

/** Fails where axe-core finds something serious, in the light or in the dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoSeriousViolations(page);
  }
}

/** Fails where something is wider than the window. */
export async function expectToFit(page: Page): Promise<void> {
  const beyond = await page.evaluate<number>(
    'document.documentElement.scrollWidth - window.innerWidth',
  );
  expect(beyond).toBeLessThanOrEqual(0);
}

const FirstArticle = graphql(`
  query ReaderFirstArticle {
    statements(first: 20) {
      edges {
        node {
          id
          text
          kind
          speaker { id name }
          event { id title }
          source { id }
          attributions(first: 1) { edges { node { document { id } } } }
        }
      }
    }
  }
`);

/** The statement of the demo article that holds these words, and the article's id. */
export async function findStatement(site: ReaderSite, words: string) {
  const { statements } = await site.read(FirstArticle);
  const found = statements.edges.find(({ node }) => node.text.includes(words))?.node;
  const document = found?.attributions.edges[0]?.node.document.id;
  if (!found || !document) throw new Error(`No statement holds “${words}”.`);
  return { ...found, document };
}
