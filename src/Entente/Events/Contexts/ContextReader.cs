using System.Collections.Immutable;
using System.Globalization;
using Entente.Actors;
using Entente.Events.Coding;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Events.Contexts;

/// <summary>
/// Gives each act PLOVER's contexts: what it is, who takes part, the words of its clause, and, less and less, those of its
/// sentence, the sentences around it, the document's beginning and its title. The weights are summed; what reaches the
/// threshold is kept, with its reasons.
/// </summary>
internal sealed class ContextReader
{
    /// <summary>Sum from which a context is given; chosen on the development documents.</summary>
    private const double Threshold = 1;

    private const double CodeWeight = 0.6;
    private const double OfSentence = 0.35;
    private const double OfTitle = 0.3;
    private const double OfLead = 0.15;

    /// <summary>What the document can add to an act at most: it may tip the scale, not decide.</summary>
    private const double MostOfDocument = 0.4;

    private const double MostOfSentence = 0.4;
    private const double MostOfClause = 1.5;

    private static readonly double[] OfNeighbour = [0.2, 0.1, 0.05];

    private readonly AnnotatedDocument _document;
    private readonly ImmutableArray<(Cue Cue, int At)>[] _found;
    private readonly ImmutableArray<Cue> _title;

    public ContextReader(AnnotatedDocument document, CueTable cues)
    {
        _document = document;
        _found = [.. document.Sentences.Select(sentence => cues.In(Words(sentence)).ToImmutableArray())];
        _title = [.. cues.In(Words(document.Document.Title ?? "")).Select(found => found.Cue)];
    }

    /// <summary>Reads the contexts of a document's acts into them.</summary>
    public static void Settle(AnnotatedDocument document, IReadOnlyList<EventDraft> acts)
    {
        if (acts.Count == 0)
            return;
        var reader = new ContextReader(document, CueTable.Load());
        foreach (var act in acts)
        {
            var found = reader.Of(act);
            act.Contexts = [.. found.Select(f => f.Context)];
            foreach (var (context, because) in found)
                act.Steps.Add(new TraceStep("context", context, because));
        }
    }

    /// <summary>Contexts that reach the threshold, the surest first, each with its reasons.</summary>
    public ImmutableArray<(string Context, string Because)> Of(EventDraft act)
    {
        var scores = new Dictionary<string, Score>(StringComparer.Ordinal);
        Score At(string context) => scores.TryGetValue(context, out var score) ? score : scores[context] = new Score();
        OfTheAct(act, At);
        OfTheText(act, At);
        return [.. scores.Where(pair => pair.Value.Sum >= Threshold - 1e-9)
            .OrderByDescending(pair => pair.Value.Sum).ThenBy(pair => Plover.Contexts.IndexOf(pair.Key))
            .Select(pair => (pair.Key, pair.Value.ToString()))];
    }

    private static void OfTheAct(EventDraft act, Func<string, Score> at)
    {
        var entities = act.Actors.AddRange(act.Recipients);
        var international = entities.Select(entity => entity.Country).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1
            || entities.Any(entity => entity.Country is { } code && Plover.InternationalCodes.ContainsKey(code));
        var armed = entities.Any(entity => entity.Sectors.Any(sector => sector is "MIL" or "REB" or "UAF" or "PRM") || (entity.Country is not null && entity.Sectors.IsEmpty));
        foreach (var row in ContextTables.Acts)
            if (row.Type == act.Type && (row.Mode is null || act.Modes.Contains(row.Mode)) && (row.Condition is null || (row.Condition == "armed" ? armed : international)))
                at(row.Context).Add(row.Weight, row.Mode ?? row.Type, ref at(row.Context).Act, double.MaxValue);
        if (act.Cameo is { } code && Cameo.Lookup(code) is { } meaning)
            foreach (var context in meaning.Contexts)
                if (context != "diplomatic" || international)
                    at(context).Add(CodeWeight, "CAMEO " + code, ref at(context).Act, double.MaxValue);
        foreach (var row in ContextTables.Sectors)
            if (entities.Any(entity => entity.Sectors.Contains(row.Sector)))
                at(row.Context).Add(row.Weight, row.Sector, ref at(row.Context).Act, double.MaxValue);
    }

    private void OfTheText(EventDraft act, Func<string, Score> at)
    {
        var home = act.Trigger.Sentence;
        var clauses = act.Mentions.Prepend(act.Trigger).GroupBy(mention => mention.Sentence)
            .ToDictionary(group => group.Key, group => group.SelectMany(mention => ActClause.Tokens(_document.Sentences[group.Key], mention.Token)).ToHashSet());
        var told = new HashSet<(string, string)>();
        foreach (var (sentence, clause) in clauses.OrderBy(pair => pair.Key))
            foreach (var (cue, place) in _found[sentence])
                if (clause.Contains(place) && told.Add((cue.Text, cue.Context)))
                    at(cue.Context).Add(cue.Weight, $"“{cue.Text}”", ref at(cue.Context).Clause, MostOfClause);
        foreach (var sentence in clauses.Keys.Order())
            foreach (var (cue, _) in _found[sentence])
                if (told.Add((cue.Text, cue.Context)))
                    at(cue.Context).Add(OfSentence * cue.Weight, $"“{cue.Text}” in the sentence", ref at(cue.Context).Sentence, MostOfSentence);
        for (var distance = 1; distance <= OfNeighbour.Length; distance++)
            foreach (var other in new[] { home - distance, home + distance })
                if (other >= 0 && other < _found.Length && !clauses.ContainsKey(other))
                    foreach (var (cue, _) in _found[other])
                        if (told.Add((cue.Text, cue.Context)))
                            at(cue.Context).Add(OfNeighbour[distance - 1] * cue.Weight, $"“{cue.Text}” nearby", ref at(cue.Context).Document, MostOfDocument);
        foreach (var cue in _title)
            if (told.Add((cue.Text, cue.Context)))
                at(cue.Context).Add(OfTitle * cue.Weight, $"“{cue.Text}” in the title", ref at(cue.Context).Document, MostOfDocument);
        if (_found.Length > 0)
            foreach (var (cue, _) in _found[0])
                if (told.Add((cue.Text, cue.Context)))
                    at(cue.Context).Add(OfLead * cue.Weight, $"“{cue.Text}” at the beginning", ref at(cue.Context).Document, MostOfDocument);
    }

    private static List<(string Lemma, string Form)> Words(Sentence sentence) =>
        [.. sentence.Tokens.Select(token => (token.Lemma.ToLowerInvariant(), token.Form.ToLowerInvariant()))];

    /// <summary>Words of a title, which is not analysed: the plural's "s" is cut.</summary>
    private static List<(string Lemma, string Form)> Words(string title) =>
        [.. title.ToLowerInvariant().Replace("-", " - ", StringComparison.Ordinal).Split([' ', ',', ':', ';', '.', '?', '!', '“', '”', '"', '’', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (word.Length > 3 && word[^1] == 's' ? word[..^1] : word, word))];

    /// <summary>What speaks for a context, by where it stands.</summary>
    private sealed class Score
    {
        private readonly List<string> _because = [];

        public double Act;
        public double Clause;
        public double Sentence;
        public double Document;

        public double Sum => Act + Clause + Sentence + Document;

        public void Add(double weight, string because, ref double part, double most)
        {
            if (part >= most)
                return;
            part = Math.Min(most, part + weight);
            _because.Add(string.Create(CultureInfo.InvariantCulture, $"{because} {weight:0.##}"));
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sum:0.##}: {string.Join(", ", _because)}");
    }
}
