// SPDX-License-Identifier: MIT
// The description is fetched from this service and tried out against it; no other address is asked.
window.SwaggerUIBundle({
  url: new URL("../openapi?format=json", document.baseURI).href,
  domNode: document.getElementById("api"),
  deepLinking: true,
  validatorUrl: null,
});
