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
  ".examples-select-element": () => "Example",
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

// Swagger UI draws its dialog as any other part. Who comes by keys is led in, kept there, and led back.
let cameFrom = null;

function mendDialog(drawn) {
  const dialog = drawn.querySelector(".dialog-ux .modal-ux");
  if (dialog === null) {
    cameFrom?.focus();
    cameFrom = null;
  } else if (!dialog.hasAttribute("role")) {
    cameFrom = document.activeElement;
    dialog.setAttribute("role", "dialog");
    dialog.setAttribute("aria-modal", "true");
    dialog.setAttribute("aria-label", dialog.querySelector("h3").textContent);
    dialog.tabIndex = -1;
    dialog.addEventListener("keydown", (event) => stayIn(dialog, event));
    dialog.focus();
  }
}

function stayIn(dialog, event) {
  if (event.key === "Escape") {
    dialog.querySelector(".close-modal").click();
  } else if (event.key === "Tab") {
    const stops = [...dialog.querySelectorAll("a[href], button, input, select, textarea, [tabindex='0']")];
    const [end, start] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (document.activeElement === end || (event.shiftKey && document.activeElement === dialog)) {
      event.preventDefault();
      start.focus();
    }
  }
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
      mendDialog(drawn);
    });
  }
}).observe(drawn, { childList: true, subtree: true });
