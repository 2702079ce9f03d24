using Community.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Faq.Pages;

/// <summary>Describes <see cref="PublicJsonModel"/> to programs. Source: <see href="https://spec.openapis.org/oas/v3.1.1.html"/>.</summary>
[AllowAnonymous]
internal sealed class OpenApiModel(PortalOptions portal, PageHead head) : PageModel
{
    public IActionResult OnGet()
    {
        head.IsForEverybody("/faq/openapi.json", null);
        return Content($$"""
            {
              "openapi": "3.1.0",
              "info": { "title": "Public answers", "version": "1.0.0", "description": "What everybody may read. An entry that is taken back is gone with the next request." },
              "servers": [{ "url": "{{portal.Url.TrimEnd('/')}}" }],
              "paths": {
                "/faq/public.json": {
                  "get": {
                    "operationId": "publicEntries",
                    "summary": "All public entries, at most 1,000, those looked after last first.",
                    "responses": {
                      "200": {
                        "description": "The entries.",
                        "headers": { "ETag": { "description": "For If-None-Match.", "schema": { "type": "string" } } },
                        "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Entries" } } }
                      },
                      "304": { "description": "Nothing has changed since." },
                      "429": { "description": "Too many requests; Retry-After says how many seconds to wait." }
                    }
                  }
                }
              },
              "components": {
                "schemas": {
                  "Entries": {
                    "type": "object",
                    "required": ["entries"],
                    "additionalProperties": false,
                    "properties": { "entries": { "type": "array", "maxItems": 1000, "items": { "$ref": "#/components/schemas/Entry" } } }
                  },
                  "Entry": {
                    "type": "object",
                    "required": ["id", "question", "answers", "tags", "url", "updated"],
                    "additionalProperties": false,
                    "properties": {
                      "id": { "type": "integer", "minimum": 1 },
                      "question": { "type": "string", "description": "Plain text." },
                      "answers": { "type": "array", "items": { "type": "string", "description": "Plain text, with line breaks." } },
                      "tags": { "type": "array", "items": { "type": "string" } },
                      "url": { "type": "string", "format": "uri" },
                      "updated": { "type": "string", "format": "date-time" }
                    }
                  }
                }
              }
            }
            """, "application/json; charset=utf-8");
    }
}
