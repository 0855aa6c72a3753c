using System.Collections.Frozen;
using Entente.Documents;
using Entente.Language;

namespace Entente.Circumstances;

/// <summary>A figure with the token it hangs by.</summary>
internal sealed record PlacedFigure(Figure Figure, int Head);

/// <summary>Finds figures with their bounds, units and kinds. Years, ages, lengths of time, ordinals and numbers in names are none.</summary>
internal static class FigureReader
{
    private static readonly FrozenDictionary<string, string> Currencies = WordList.Rows("lexicon/circumstances/currencies.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Measures = FrozenSet.Create(StringComparer.Ordinal,
        "year", "month", "day", "week", "hour", "minute", "second", "decade", "century", "time", "o'clock", "a.m.", "p.m.", "gmt", "mile",
        "kilometre", "kilometer", "km", "metre", "meter", "foot", "inch", "acre", "hectare", "page", "degree", "night", "morning", "term", "point");

    /// <summary>Figures of a sentence in reading order: those told by a number, and single victims told by a noun or a name.</summary>
    public static IEnumerable<PlacedFigure> Read(AnnotatedDocument document, Sentence sentence, IReadOnlyList<TimeExpression> times)
    {
        var numbers = Numbers(document, sentence, times).ToList();
        return numbers.Concat(Single(document, sentence, numbers)).OrderBy(figure => figure.Figure.Span);
    }

    private static IEnumerable<PlacedFigure> Numbers(AnnotatedDocument document, Sentence sentence, IReadOnlyList<TimeExpression> times)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var run = NumberRun.At(sentence, i);
            if (run is not { } number)
                continue;
            if (!times.Any(t => t.First <= number.Last && number.First <= t.Last) && Figure(document, sentence, number) is { } figure)
                yield return figure;
            i = number.Last;
        }
    }

    /// <summary>"Killed the ambassador", "a pilot was freed": one, though no number says so.</summary>
    private static IEnumerable<PlacedFigure> Single(AnnotatedDocument document, Sentence sentence, List<PlacedFigure> numbers)
    {
        foreach (var token in sentence.Tokens)
        {
            if (!FigureKinds.IsOnePerson(sentence, token.Index) || numbers.Any(number => number.Head == token.Index)
                || sentence.Child(token.Index, "nummod") >= 0 || IsNobodyInParticular(sentence, token.Index)
                || FigureKinds.OfOne(sentence, token.Index) is not { } kind)
                continue;
            var name = sentence.NameAt(token.Index);
            var first = name?.Start ?? sentence.Children(token.Index).Where(c => c < token.Index && sentence.Tokens[c].BaseRelation is "det" or "amod" or "compound").Append(token.Index).Min();
            var span = new TextSpan(sentence.Tokens[first].Span.Start, sentence.Tokens[name is { } whole ? whole.End - 1 : token.Index].Span.End);
            yield return new PlacedFigure(new Figure(kind, 1, 1, "persons", document.TextOf(span), sentence.Index, span), token.Index);
        }
    }

    /// <summary>"No soldier", "every prisoner", "any hostage".</summary>
    private static bool IsNobodyInParticular(Sentence sentence, int noun) => sentence.Children(noun, "det")
        .Any(det => sentence.Tokens[det].Lemma.ToLowerInvariant() is "no" or "any" or "every" or "each" or "which" or "what" or "neither" or "either");

    private static PlacedFigure? Figure(AnnotatedDocument document, Sentence sentence, NumberRun number)
    {
        var tokens = sentence.Tokens;
        var (first, last) = (number.First, number.Last);
        var currency = first > 0 && Currencies.TryGetValue(tokens[first - 1].Form, out var sign) ? sign
            : last + 1 < tokens.Length && Currencies.TryGetValue(tokens[last + 1].Form, out var word) ? word : null;
        var signed = currency is not null && first > 0 && Currencies.ContainsKey(tokens[first - 1].Form);
        var percent = last + 1 < tokens.Length && (tokens[last + 1].Form is "%" or "percent" || (tokens[last + 1].Form == "per" && last + 2 < tokens.Length && tokens[last + 2].Form == "cent"));
        var head = Counted(sentence, first, last);
        if (currency is null && !percent && !IsCount(sentence, number, head))
            return null;
        var bounds = FigureBounds.Before(sentence, signed ? first - 1 : first);
        var start = bounds.Kind == BoundKind.Between && !number.IsRange ? first : Math.Min(bounds.First, signed ? first - 1 : first);
        (decimal? low, decimal? high) = (number.Low, number.High);
        if (high is null && bounds.Kind == BoundKind.AtMost)
            (low, high) = (null, number.Low);
        else if (high is null && bounds.Kind != BoundKind.AtLeast && !number.IsIndefinite)
            high = number.Low;
        var kind = currency is not null ? FigureKinds.Money : percent ? FigureKinds.Other : FigureKinds.Of(sentence, head);
        var end = percent ? (tokens[last + 1].Form == "per" ? last + 2 : last + 1)
            : currency is not null && !signed ? last + 1
            : head > last && head <= last + 4 && currency is null ? head : last;
        var span = new TextSpan(tokens[start].Span.Start, tokens[end].Span.End);
        var unit = currency ?? (percent ? "%" : kind == FigureKinds.Votes ? "votes" : kind != FigureKinds.Other || FigureKinds.CountsPersons(tokens[head]) ? "persons" : tokens[head].Lemma);
        return new PlacedFigure(new Figure(kind, low, high, unit, document.TextOf(span), sentence.Index, span), head);
    }

    /// <summary>Not "Resolution 1441", "aged 12", "three days", "second", "one of them".</summary>
    private static bool IsCount(Sentence sentence, NumberRun number, int head)
    {
        var (first, counted) = (sentence.Tokens[number.First], sentence.Tokens[head]);
        if (first.HasFeature("NumType=Ord") || Measures.Contains(counted.Lemma.ToLowerInvariant()))
            return false;
        if (number.First == number.Last && first.Form is "one" or "One" && first.BaseRelation != "nummod")
            return false;
        if (head < number.First)
            return false;
        var last = sentence.Tokens[number.Last];
        if (head >= number.First && head <= number.Last && counted.BaseRelation is "appos" or "list" or "compound" or "flat" or "dep" or "punct" or "discourse")
            return false;
        if (last.BaseRelation is "nmod" or "nummod" && last.Head == number.First - 1 && last.Head >= 0 && sentence.Tokens[last.Head].Upos == Upos.PropN && sentence.Child(last.Index, "case") < 0)
            return false;
        // "MiG-21", "F-16", "G-20".
        return number.First == 0 || sentence.Tokens[number.First - 1].Form != "-" || sentence.Tokens[number.First - 1].Span.Start == 0
            || sentence.Tokens[number.First - 1].Span.End != first.Span.Start;
    }

    /// <summary>What is counted: the noun the number hangs on, or what follows "of" ("hundreds of guests"), or the number itself.</summary>
    private static int Counted(Sentence sentence, int first, int last)
    {
        for (var i = last; i >= first; i--)
        {
            var token = sentence.Tokens[i];
            if (token.BaseRelation is "nummod" or "amod" or "det" && (token.Head > last || (token.Head < first && token.Head >= 0)))
                return token.Head;
        }

        var head = last;
        for (var i = first; i <= last; i++)
            if (sentence.Tokens[i].Head < first || sentence.Tokens[i].Head > last)
                head = i;
        return head;
    }
}
