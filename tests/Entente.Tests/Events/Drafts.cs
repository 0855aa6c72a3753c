using System.Collections.Immutable;
using Entente.Actors;
using Entente.Events;
using Entente.Events.Coding;
using Entente.Events.Lexicon;
using Entente.Language;

namespace Entente.Tests.Events;

/// <summary>Acts put together by hand, so that what is read into them can be tested without patterns.</summary>
internal static class Drafts
{
    /// <summary>An act whose trigger is the first token of the form given.</summary>
    public static EventDraft Of(
        AnnotatedDocument document, string form, string type, string mode = "", string? cameo = null, string[]? actors = null, string[]? recipients = null)
    {
        var sentence = document.Sentences.First(s => s.Tokens.Any(t => t.Form == form));
        var token = sentence.Tokens.First(t => t.Form == form);
        var entry = new LexiconEntry { Id = "test", Order = 0, Triggers = [[token.Lemma]], Kind = TriggerKind.Verb, Type = type };
        return new EventDraft
        {
            Features = new(0, false, true, true, false, false, true, 0, [], []),
            Match = new PatternMatch(entry, token.Index, token.Index, 1, [], "", null),
            Trigger = new Trigger(form, sentence.Index, token.Span, token.Index),
            Type = type, Modes = mode.Length == 0 ? [] : [.. mode.Split(',')], Cameo = cameo,
            Actors = Side(document, sentence, actors), Recipients = Side(document, sentence, recipients),
            Status = EventStatus.Happened, Confidence = 1, Nominal = false, Definite = false, WantsRecipient = false, Topic = -1, Lemma = token.Lemma,
        };
    }

    /// <summary>"word", "word:SECTOR", "word:=COUNTRY".</summary>
    private static ImmutableArray<Entity> Side(AnnotatedDocument document, Sentence sentence, string[]? words) =>
        [.. (words ?? []).Select(word =>
        {
            var parts = word.Split(':');
            var token = sentence.Tokens.First(t => t.Form == parts[0]);
            var code = parts.Length > 1 ? parts[1] : "";
            return new Entity
            {
                Text = document.TextOf(token.Span), Sentence = sentence.Index, Span = token.Span, Head = token.Index,
                Country = code.StartsWith('=') ? code[1..] : null, Sectors = code.Length == 0 || code[0] == '=' ? [] : [code],
            };
        })];
}
