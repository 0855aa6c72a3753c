using System.Collections.Immutable;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Documents;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Evaluation;

/// <summary>A participant that was not resolved as gold has it.</summary>
public sealed record ParticipantError(string Document, string Words, string Gold, string Found);

/// <summary>
/// Whether the participants of gold's events, at the words that gold gives, come out as the actors that gold says: whom an
/// actor's words name, whatever the event coder makes of it.
/// </summary>
public static class ParticipantScorer
{
    /// <summary>
    /// Located, country, sector, name, and all three; and what is wrong. A country is right when it is the same or both have none; a sector
    /// when one is in common or both have none; a name, scored where gold has one that stands in the text, when the words of one are
    /// all among the other's. Of several entities of one phrase any may be right; a thing stands for its owners.
    /// </summary>
    public static (ImmutableArray<Metric> Metrics, ImmutableArray<ParticipantError> Errors) Score(
        IReadOnlyList<GoldDocument> gold, ActorRegistry registry, Func<IEnumerable<Document>, IEnumerable<AnnotatedDocument>> analyze)
    {
        var (located, country, sector, name, all) = (Empty("located"), Empty("country"), Empty("sector"), Empty("name"), Empty("all"));
        var errors = ImmutableArray.CreateBuilder<ParticipantError>();
        foreach (var (document, analysis) in gold.Zip(analyze(gold.Select(g => g.Document))))
        {
            var actors = DocumentActors.Recognize(analysis, registry, DocumentCircumstances.Read(analysis));
            var words = GoldAgreement.Words(document.Document.Text).ToHashSet(StringComparer.Ordinal);
            foreach (var (act, participant) in document.Events.Where(e => !e.Borderline).SelectMany(e => e.Actors.Concat(e.Recipients).Select(p => (e, p))))
            {
                var told = participant.Name is { } given && GoldAgreement.Words(given).All(words.Contains);
                var at = Locate(document, analysis, act, participant);
                var found = at is { } place ? actors.At(place.Sentence, place.Head, When(act.Date)) : [];
                if (found.IsEmpty && at is { } thing)
                    found = actors.OwnersOf(thing.Sentence, thing.Head, When(act.Date));
                var best = found.OrderByDescending(f => Country(participant, f)).ThenByDescending(f => Sector(participant, f)).FirstOrDefault();
                // Of whom gold knows neither country nor sector, nothing need be found.
                var nobody = best is null && at is not null && participant is { Country: null, Sectors.IsEmpty: true };
                var (c, s) = (nobody || (best is not null && Country(participant, best)), nobody || (best is not null && Sector(participant, best)));
                var n = !told || (best is not null && Name(participant, best));
                located = located.Plus(1, 1, at is null ? 0 : 1);
                country = country.Plus(1, 1, c ? 1 : 0);
                sector = sector.Plus(1, 1, s ? 1 : 0);
                if (told)
                    name = name.Plus(1, 1, n ? 1 : 0);
                all = all.Plus(1, 1, c && s && n ? 1 : 0);
                if (!(c && s && n))
                    errors.Add(new ParticipantError(
                        document.Document.Id, participant.Text, Words(participant.Name, participant.Country, participant.Sectors),
                        at is null ? "not located" : best is null ? "nobody" : Words(best.Name, best.Country, best.Sectors) + (best.ResolvedFrom is { } from ? $" < {from}" : "")));
            }
        }

        return ([located, country, sector, name, all], errors.ToImmutable());
    }

    private static Metric Empty(string name) => new(name, 0, 0, 0);

    private static string Words(string? name, string? country, ImmutableArray<string> sectors) => $"{name ?? "-"}, {country ?? "-"} {string.Join(' ', sectors)}".TrimEnd();

    private static bool Country(GoldEntity gold, Entity found) => gold.Country == found.Country;

    private static bool Sector(GoldEntity gold, Entity found) =>
        gold.Sectors.IsEmpty ? found.Sectors.IsEmpty : gold.Sectors.Any(s => found.Sectors.Contains(s));

    /// <summary>By words; or both are names of one entry of the registry ("Britain", "United Kingdom").</summary>
    private static bool Name(GoldEntity gold, Entity found) =>
        GoldAgreement.SameName(gold.Name, found.Name) || GoldAgreement.SameName(gold.Name, found.ResolvedFrom)
        || (found.Id is not null && gold.Name is not null && Countries.Find(gold.Name) is { } state && found.Id == "state:" + state.Code);

    private static DateInterval? When(GoldDate? date) => date is { Start: { } start } ? new DateInterval(start, date.End ?? start, Granularity.Day, "") : null;

    /// <summary>The head of the participant's words in its sentence.</summary>
    private static (int Sentence, int Head)? Locate(GoldDocument gold, AnnotatedDocument analysis, GoldEvent act, GoldEntity participant)
    {
        var span = gold.Sentences[participant.Sentence ?? act.Sentence];
        var start = WholeWords(gold.Document.Text, participant.Text, span);
        if (start < 0 || participant.Text.Length == 0)
            return null;
        var words = new TextSpan(start, start + participant.Text.Length);
        foreach (var sentence in analysis.Sentences)
        {
            if (!sentence.Span.Overlaps(words))
                continue;
            var heads = sentence.Tokens.Where(t => t.Span.Overlaps(words) && t.Upos is not (Upos.Det or Upos.Adp or Upos.Punct)
                && (t.Head < 0 || !sentence.Tokens[t.Head].Span.Overlaps(words))).ToList();
            if (heads.Count == 0)
                continue;
            // "Bulgarian troops" of "Polish and Bulgarian troops"; "Polish" there stands for Polish troops.
            var head = heads.FirstOrDefault(t => t.Upos is not Upos.Adj, heads[0]).Index;
            while (sentence.Tokens[head] is { Upos: Upos.Adj, Head: >= 0, BaseRelation: "amod" or "conj" } modifier)
                head = modifier.Head;
            return (sentence.Index, head);
        }

        return null;
    }

    private static int WholeWords(string text, string words, TextSpan within)
    {
        for (var at = within.Start; words.Length > 0 && (at = text.IndexOf(words, at, StringComparison.Ordinal)) >= 0 && at < within.End; at++)
            if (new TextSpan(at, at + words.Length).IsWholeWords(text))
                return at;
        return -1;
    }
}
