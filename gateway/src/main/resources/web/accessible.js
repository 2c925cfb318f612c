const summary = (part) => {
  const block = part.closest(".opblock");
  return [".opblock-summary-method", ".opblock-summary [data-path]"].map((one) => block.querySelector(one).textContent).join(" ");
};

// Swagger UI draws some things that have no name, cannot be scrolled by keys, or stand in no order. It draws as one goes:
// whatever has come is mended then.
const named = {
  "#servers": () => "Server",
  ".close-modal": () => "Close",
  ".copy-to-clipboard > button": () => "Copy",
  ".body-param__text": () => "Body",
  "table[role=region]": (table) => "Responses to " + summary(table),
  ".parameters tr[data-param-name] :is(select, input)": (field) => field.closest("tr").dataset.paramName,
};

function mend(drawn) {
  for (const [selector, name] of Object.entries(named)) {
    drawn.querySelectorAll(`${selector}:not([aria-label])`).forEach((one) => one.setAttribute("aria-label", name(one)));
  }
  drawn.querySelectorAll("pre:not([tabindex])").forEach((box) => { box.tabIndex = 0; });
  // Below the title, which is the first.
  drawn.querySelectorAll(":is(h3, h4, h5, h6):not([aria-level])").forEach((heading) => {
    heading.setAttribute("aria-level", Number(heading.tagName[1]) - 1);
  });
  // A link within a button is a second stop on the way, to the same place.
  drawn.querySelectorAll(".opblock-summary-control a[href]").forEach((link) => link.removeAttribute("href"));
}

const drawn = document.getElementById("swagger-ui");
// Much is drawn at once: it is looked through once for each picture that is shown.
let waiting = false;
new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mend(drawn);
    });
  }
}).observe(drawn, { childList: true, subtree: true });
