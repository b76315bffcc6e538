// A file of its own, because the content security policy allows no inline script.
SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  filter: true,
  tryItOutEnabled: true,
  // By default the document would be sent to an outside validator.
  validatorUrl: null,
})
