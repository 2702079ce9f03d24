using System.Globalization;
using Community.Commands;
using Community.Web.Serving;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Community.Web.Pages;

/// <summary>Says what went wrong and what to do; a failure of ours has a reference to the log, never more.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[DisableRateLimiting]
internal sealed class FailureModel : PageModel
{
    public Wording Headline { get; private set; } = new("Das hat leider nicht geklappt", "Sorry, that did not work");

    public Wording Advice { get; private set; } = new(
        "Der Fehler liegt bei uns. Versuch es bitte später noch einmal.", "The fault is ours. Please try again later.");

    public string? Reference { get; private set; }

    public void OnGet() => Say();

    public void OnPost() => Say();

    private void Say()
    {
        // From the address alone: the body may be what went wrong. Somebody who types this address gets no success.
        Response.StatusCode = int.TryParse(Request.Query["code"], CultureInfo.InvariantCulture, out var code) && code is >= 400 and <= 599
            ? code
            : StatusCodes.Status404NotFound;
        Reference = Failures.ReferenceOf(HttpContext);
        switch (Response.StatusCode)
        {
            case StatusCodes.Status404NotFound:
                Headline = new("Diese Seite gibt es nicht", "There is no such page");
                Advice = new(
                    "Oder sie gehört zu einem Raum, in dem du nicht bist. Vielleicht wurde auch gelöscht, was hier stand.",
                    "Or it belongs to a room that you are not in. What stood here may also have been deleted.");
                break;
            case StatusCodes.Status400BadRequest:
                Headline = new("Diese Seite war zu alt", "This page was too old");
                Advice = new("Geh bitte zurück, lade die Seite neu und versuch es noch einmal.", "Please go back, reload the page and try again.");
                break;
            case StatusCodes.Status413PayloadTooLarge:
                Headline = new("Das war zu lang", "That was too long");
                Advice = new("Geh bitte zurück, kürz deinen Text und versuch es noch einmal.", "Please go back, shorten your text and try again.");
                break;
            case StatusCodes.Status429TooManyRequests:
                Headline = new("Das war zu schnell", "That was too fast");
                Advice = new("Warte bitte eine Minute und versuch es dann noch einmal.", "Please wait a minute, then try again.");
                break;
        }
    }
}
