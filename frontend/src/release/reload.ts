/** What a browser does; an object, so that a test can see it done. */
export const page = {
  reload: () => window.location.reload(),
};
