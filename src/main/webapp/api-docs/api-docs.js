// SPDX-License-Identifier: MIT
// The description is fetched from this service and tried out against it; no other address is asked. Servers tell it at the root of their host, whatever
// the context root of the application; a proxy that removes a prefix shows it beside the page.
const service = new URL("../", document.baseURI);

async function description() {
  for (const place of [new URL("openapi", service), new URL("/openapi", service)]) {
    const answer = await fetch(place, { headers: { Accept: "application/json" } });
    if (answer.ok) {
      return answer.json();
    }
  }
  throw new Error("The service does not describe itself at openapi.");
}

function show(spec) {
  window.SwaggerUIBundle({
    spec: { ...spec, servers: [{ url: service.href.replace(/\/$/, "") }] },
    domNode: document.getElementById("api"),
    deepLinking: true,
    validatorUrl: null,
  });
}

description().then(show, (failure) => {
  document.getElementById("api").textContent = failure.message;
});
