/** What a view is given: the id in its address, if there is one. */
export interface ViewProps {
  id: string;
}
