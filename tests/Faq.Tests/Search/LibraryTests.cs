using Community.Testing;

namespace Community.Faq.Tests.Search;

/// <summary>A room that knows a few things already.</summary>
public sealed class Library : FaqCommunity
{
    public BotRoom Room { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Room = await RoomAsync();
        await KeepsAsync(Room, "Wer hat schon auf E-Rechnung umgestellt?", "Wir lesen XRechnungen mit einem freien Viewer, geprüft wird im Haushaltsprogramm.");
        await KeepsAsync(Room, "Wie macht ihr das mit Passwortmanagern fürs Einlasspersonal?", "Ein gemeinsamer Tresor je Schicht, die Schlüssel liegen bei der IT.");
        await KeepsAsync(Room, "Dürfen wir Besucherfotos mit KI verschlagworten?", "Nur mit Einwilligung, sagt unsere Datenschutzbeauftragte.");
        await KeepsAsync(Room, "Hat jemand eine Vorlage für die Barrierefreiheitserklärung?", "Die Überwachungsstelle stellt ein Muster bereit, auch in Leichter Sprache.");
        await KeepsAsync(Room, "Wann ist die nächste Prüfung der Kassen?", "Im März, die Kolleg:innen aus der Buchhaltung kündigen sie an.");
    }
}

/// <summary>What finds what.</summary>
public sealed class LibraryTests(Library library) : IClassFixture<Library>
{
    [Theory]
    [InlineData("E-Rechnung", "E-Rechnung")]
    [InlineData("Rechnung", "E-Rechnung")]
    [InlineData("rechnungen", "E-Rechnung")]
    [InlineData("eRechnung", "E-Rechnung")]
    [InlineData("XRechnung", "E-Rechnung")]
    [InlineData("Wer hat die Rechnungen umgestellt?", "E-Rechnung")]
    [InlineData("umstellen", "E-Rechnung")]
    [InlineData("Passwort", "Passwortmanagern")]
    [InlineData("Passwortmanager", "Passwortmanagern")]
    [InlineData("Passwörter", "Passwortmanagern")]
    [InlineData("Schluessel", "Passwortmanagern")]
    [InlineData("SCHLÜSSEL", "Passwortmanagern")]
    [InlineData("Einlass Personal", "Passwortmanagern")]
    [InlineData("Fotos", "Besucherfotos")]
    [InlineData("besucherfoto", "Besucherfotos")]
    [InlineData("KI", "Besucherfotos")]
    [InlineData("Datenschutz", "Besucherfotos")]
    [InlineData("Barrierefreiheit", "Barrierefreiheitserklärung")]
    [InlineData("Barrierefreiheitserklaerung", "Barrierefreiheitserklärung")]
    [InlineData("Erklärungen", "Barrierefreiheitserklärung")]
    [InlineData("Vorlagen", "Barrierefreiheitserklärung")]
    [InlineData("leichte sprache", "Barrierefreiheitserklärung")]
    [InlineData("Pruefung", "Kassen")]
    [InlineData("Prüfungen Kasse", "Kassen")]
    [InlineData("Kollegen", "Kassen")]
    [InlineData("Fahrradständer", null)]
    [InlineData("wie ist das", null)]
    public async Task A_search_finds_first(string words, string? question)
    {
        await library.Room.Says(library.Anna, $"!faq suche {words}");

        var first = library.Room.LastReply.Split('\n').ElementAtOrDefault(2) ?? "";
        if (question is null)
            Assert.StartsWith($"Zu „{words}“ habe ich hier noch nichts.", library.Room.LastReply, StringComparison.Ordinal);
        else
            Assert.Contains(question, first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"E-Rechnung\"")]
    [InlineData("„E-Rechnung“")]
    [InlineData("Rechnung*")]
    [InlineData("Rechnung AND NOT Rechnung")]
    [InlineData("NOT Rechnung")]
    [InlineData("Rechnung OR 1=1; DROP TABLE faq_entries; --")]
    [InlineData("' OR ''=' Rechnung")]
    [InlineData("(Rechnung")]
    [InlineData("Rechnung:umgestellt")]
    [InlineData("-Rechnung")]
    [InlineData("^Rechnung NEAR/3 %_")]
    [InlineData("Rech\u200Bnung")]
    [InlineData("\u202ERechnung\u202C")]
    [InlineData("Ｒｅｃｈｎｕｎｇ")]
    public async Task Signs_of_a_query_language_are_signs_like_any_other(string words)
    {
        await library.Room.Says(library.Anna, $"!faq suche {words}");

        Assert.Contains("Wer hat schon auf E-Rechnung umgestellt?\n", library.Room.LastReply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("( ) : -")]
    [InlineData("NOT")]
    [InlineData("🙈")]
    [InlineData("\\")]
    [InlineData("%")]
    public async Task Signs_alone_find_nothing(string words)
    {
        await library.Room.Says(library.Anna, $"!faq suche {words}");

        Assert.Contains("habe ich hier noch nichts. Frag am besten gleich die anderen in diesem Raum.", library.Room.LastReply, StringComparison.Ordinal);
    }
}
