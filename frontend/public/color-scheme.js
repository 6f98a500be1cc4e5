// Sets the colour scheme before the first paint, so that a dark page does not start with a white flash. A file of its
// own, because the content security policy allows no inline scripts.
(() => {
  const chosen = localStorage.getItem("mantine-color-scheme-value");
  const dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
