using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

/// <summary>An entry's life on a real homeserver: by a curator, a member and a stranger, in German and English.</summary>
public sealed partial class FaqLifeOnSynapse(PoliteGuests guests) : IClassFixture<PoliteGuests>
{
    [Fact]
    public async Task A_member_proposes_a_curator_decides_and_the_history_can_be_taken_back()
    {
        var room = await guests.RoomAsync("E-Rechnung");
        var answer = await AnsweredAsync(room);
        await guests.Anna.ReactsAsync(room, answer, "📌");
        await guests.Sight.ReactionAsync(guests.Bots.Faq, answer, "⏳");
        Assert.StartsWith("Zu „Leitweg“ habe ich hier noch nichts.", await FaqAsync(guests.Bernd, room, "suche Leitweg"), StringComparison.Ordinal);
        await guests.Mira.ReactsAsync(room, answer, "✅");
        await guests.Sight.ReactionAsync(guests.Bots.Faq, answer, "✅");

        var id = Number().Match(await FaqAsync(guests.Bernd, room, "search Leitweg")).Value;
        Assert.StartsWith($"{id} · Wo bekommt man eine Leitweg-ID?\nBei der Verwaltung.\n", await FaqAsync(guests.Bernd, room, $"show {id}"), StringComparison.Ordinal);
        Assert.StartsWith("For that you need the right “curator”", await FaqAsync(guests.Bernd, room, $"archive {id}"), StringComparison.Ordinal);
        Assert.StartsWith($"Eintrag {id} ist geändert.", await FaqAsync(guests.Mira, room, $"ändern {id} Bei der Senatsverwaltung."), StringComparison.Ordinal);
        Assert.Contains("before “Bei der Verwaltung.”", await FaqAsync(guests.Mira, room, $"history {id}"), StringComparison.Ordinal);
        Assert.StartsWith($"Zurückgenommen: Eintrag {id}", await FaqAsync(guests.Mira, room, $"zurück {id}"), StringComparison.Ordinal);
        Assert.Contains("Bei der Verwaltung.", await FaqAsync(guests.Anna, room, "suche Leitweg"), StringComparison.Ordinal);
        Assert.StartsWith($"Eintrag {id} steht bei „Leitweg“ an Stelle 1.", await FaqAsync(guests.Anna, room, $"warum {id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_was_replied_to_the_question_is_asked_and_pictures_are_kept_by_name()
    {
        var room = await guests.RoomAsync("KI-Ethik");
        var picture = await guests.Bernd.SendAsync(room, EventType.Message, new JsonObject
        {
            ["msgtype"] = "m.image",
            ["body"] = "ablauf.png",
            ["url"] = "mxc://localhost/ablauf",
        });
        await guests.Mira.ReactsAsync(room, picture, "📌");
        var asked = await guests.Sight.AnswerAsync(guests.Bots.Faq, picture);
        Assert.Contains("Auf welche Frage antwortet es?", MessageContent.Of(asked)!.Text, StringComparison.Ordinal);
        await guests.Mira.RepliesAsync(room, asked.Id, "Wie läuft die Freigabe eines KI-Werkzeugs bei uns im Haus eigentlich ab?");
        await guests.Sight.ReactionAsync(guests.Bots.Faq, picture, "✅");

        Assert.Contains("📎 ablauf.png", await FaqAsync(guests.Anna, room, "suche Freigabe Werkzeug"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_of_one_room_is_neither_shown_nor_suggested_nor_counted_in_another()
    {
        var room = await guests.RoomAsync("Geschlossen");
        var other = await guests.RoomAsync("Offen");
        Assert.StartsWith("Gemerkt als Eintrag ", await FaqAsync(guests.Mira, room, "neu Wo liegt der Tresorschlüssel? | Unter der Matte."), StringComparison.Ordinal);
        var id = Number().Match(await FaqAsync(guests.Mira, room, "suche Tresorschlüssel")).Value;

        foreach (var command in (string[])["suche Tresorschlüssel", $"zeig {id}", $"verlauf {id}", $"ok {id}", $"vereinen {id} {id}", $"hilfreich {id}", "lücken", "offen"])
            Assert.DoesNotContain("Matte", await FaqAsync(guests.Mira, other, command), StringComparison.Ordinal);
        var question = await guests.Anna.SaysAsync(other, "Wo liegt denn bitte der Tresorschlüssel?");
        await FaqAsync(guests.Mira, other, "ping");
        Assert.Equal(0, await SuggestionsAsync(question));
    }

    [Fact]
    public async Task After_an_upgrade_of_the_room_entries_live_on_and_their_redaction_is_still_followed()
    {
        var room = await guests.RoomAsync("Alt");
        var answer = await AnsweredAsync(room);
        await guests.Mira.ReactsAsync(room, answer, "📌");
        await guests.Sight.ReactionAsync(guests.Bots.Faq, answer, "✅");
        var next = await guests.Mira.UpgradesAsync(room, "12");
        await guests.MemberAsync(next, guests.Bots.Faq, MemberContent.Join);
        await guests.EachAnswersAsync(next);
        Assert.Contains("Bei der Verwaltung.", await FaqAsync(guests.Mira, next, "suche Leitweg"), StringComparison.Ordinal);

        await guests.Mira.RedactsAsync(room, answer);

        // In the old room the bot may say nothing any more, not even take its ✅ back; what happens in two rooms comes in any order.
        string found;
        var asked = 0;
        do
            found = await FaqAsync(guests.Mira, next, "suche Leitweg");
        while (found.Contains("Bei der Verwaltung.", StringComparison.Ordinal) && ++asked < 8);
        Assert.StartsWith("Zu „Leitweg“ habe ich hier noch nichts.", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_answered_in_the_minutes_is_proposed_to_the_curators_and_kept_with_its_question()
    {
        var room = await guests.RoomAsync("Netzwerktreffen");
        await guests.RaiseAsync(room, guests.Bots.Faq, 50);
        Assert.StartsWith("In diesem Raum gilt jetzt", await FaqAsync(guests.Mira, room, "einstellungen mitlesen an"), StringComparison.Ordinal);
        var (question, answer) = await MinutedAsync(room);
        await Waiting.UntilAsync(async () => await guests.Bots.CountAsync("faq_candidates", "Answer", answer.Value) == 1);
        Assert.Equal(0, await guests.Bots.CountAsync("faq_answers", "Event", answer.Value));
        Assert.Equal("Ich habe dir eine Direktnachricht geschrieben.", await FaqAsync(guests.Mira, room, "offen"));

        await guests.Mira.ReactsAsync(room, answer, "📌");
        await guests.Sight.ReactionAsync(guests.Bots.Faq, answer, "✅");
        Assert.Contains(" · Wer bezahlt den großen Saal?\nDie Stiftung.\n", await FaqAsync(guests.Anna, room, "suche Saal bezahlen"), StringComparison.Ordinal);
        Assert.Equal(0, await guests.Bots.CountAsync("faq_candidates", "Answer", answer.Value));

        await guests.Anna.RedactsAsync(room, question);
        await Waiting.UntilAsync(async () => await guests.Bots.CountAsync("faq_answers", "Event", answer.Value) + await guests.Bots.CountAsync("facts", "Event", answer.Value) == 0);
    }

    [Fact]
    public async Task A_draft_is_changed_in_its_thread_by_its_author_and_a_curator_and_taken_back()
    {
        var room = await guests.RoomAsync("Ticketing");
        var answer = await AnsweredAsync(room);
        await guests.Anna.ReactsAsync(room, answer, "📌");
        await guests.Sight.ReactionAsync(guests.Bots.Faq, answer, "⏳");
        await guests.Anna.SaysInThreadAsync(room, answer, "Antwort: Das weiß ich besser.");
        var changed = await guests.Bernd.SaysInThreadAsync(room, answer, "Antwort: Bei der Senatsverwaltung.");
        Assert.Contains("ist geändert.", await guests.Sight.AnswerTextAsync(guests.Bots.Faq, changed), StringComparison.Ordinal);
        changed = await guests.Mira.SaysInThreadAsync(room, answer, "Question: Wer vergibt die Leitweg-ID?\nAnswer: Das Land.");
        var said = await guests.Sight.AnswerAsync(guests.Bots.Faq, changed);
        Assert.Contains("is changed.", MessageContent.Of(said)!.Text, StringComparison.Ordinal);
        Assert.Equal(answer, Relation.Of(said).ThreadRoot);
        await guests.Mira.ReactsAsync(room, said.Id, "↩️");
        await guests.Sight.AnswerAsync(guests.Bots.Faq, said.Id);

        await guests.Mira.ReactsAsync(room, answer, "✅");
        await guests.Sight.ReactionAsync(guests.Bots.Faq, answer, "✅");
        Assert.Contains("Wo bekommt man eine Leitweg-ID?\nBei der Senatsverwaltung.\n", await FaqAsync(guests.Anna, room, "suche Leitweg"), StringComparison.Ordinal);
    }

    /// <summary>Anna asks in the minutes of a meetup, Bernd answers there, and Mira approves them.</summary>
    private async Task<(EventId Question, EventId Answer)> MinutedAsync(RoomId room)
    {
        var meetup = await guests.AnswerAsync(guests.Bots.Meetups, guests.Mira, room, "!treffen neu \"Runde\" übermorgen 16–17 Uhr");
        var number = meetup.Split("(Treffen ")[1].Split(')')[0];
        await guests.AnswerAsync(guests.Bots.Meetups, guests.Mira, room, $"!protokoll start {number}");
        var question = await guests.Anna.SaysAsync(room, "^ frage Wer bezahlt den großen Saal?");
        await guests.Sight.ReactionAsync(guests.Bots.Meetups, question, "📝");
        var answer = await guests.Bernd.SaysAsync(room, "^ antwort Die Stiftung.");
        await guests.Sight.ReactionAsync(guests.Bots.Meetups, answer, "📝");
        var protocol = await guests.Sight.AnswerAsync(guests.Bots.Meetups, await guests.Mira.SaysAsync(room, "!protokoll ende"));
        Assert.Contains("Wer bezahlt den großen Saal? – Antwort: Die Stiftung.", MessageContent.Of(protocol)!.Text, StringComparison.Ordinal);
        await guests.Mira.ReactsAsync(room, protocol.Id, "✅");
        return (question, answer);
    }

    private async Task<EventId> AnsweredAsync(RoomId room) =>
        await guests.Bernd.RepliesAsync(room, await guests.Anna.SaysAsync(room, "Wo bekommt man eine Leitweg-ID?"), "Bei der Verwaltung.");

    private Task<string> FaqAsync(Person person, RoomId room, string command) => guests.AnswerAsync(guests.Bots.Faq, person, room, $"!faq {command}");

    /// <summary>What the store has noted to be suggested for a question; it is noted when the question is handled.</summary>
    private Task<long> SuggestionsAsync(EventId question) => guests.Bots.CountAsync("faq_suggestions", "Question", question.Value);

    [GeneratedRegex(@"\d+(?= · )", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
