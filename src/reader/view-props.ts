/** What a view is given: the id in its address, where there is one. */
export interface ViewProps {
  id: string;
}
