using Entente.Circumstances;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Actors;

/// <summary>
/// Which state a text speaks of, here and on the whole: a group or person that the text gives no state ("the army",
/// "strikers") belongs to the one that its words leave no doubt of, and to none where there is a doubt.
/// </summary>
internal sealed class Scene
{
    /// <summary>Share of all that is told of states that makes one the state the text is about.</summary>
    private const double DominantShare = 0.6;
    private const int LeastMentions = 3;
    private const int SentencesBack = 2;

    private readonly AnnotatedDocument _document;
    private readonly List<Mention>[] _told;

    /// <param name="Token">Index of the token.</param>
    /// <param name="Country">The state.</param>
    /// <param name="IsSetting">Whether it is told as the place of something.</param>
    private readonly record struct Mention(int Token, string Country, bool IsSetting);

    private Scene(AnnotatedDocument document, List<Mention>[] told)
    {
        (_document, _told) = (document, told);
        var counts = told.SelectMany(mentions => mentions).CountBy(m => m.Country, StringComparer.Ordinal)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).ToList();
        var all = counts.Sum(c => c.Value);
        if (all >= LeastMentions && counts[0].Value >= all * DominantShare)
            Dominant = counts[0].Key;
    }

    /// <summary>The state that the whole text is about; null when there are several.</summary>
    public string? Dominant { get; }

    /// <summary>Gathers what a document tells of states.</summary>
    public static Scene Of(AnnotatedDocument document, EntityReader reader)
    {
        var countries = reader.States;
        var told = document.Sentences.Select(sentence =>
        {
            var mentions = new List<Mention>();
            for (var token = 0; token < sentence.Tokens.Length; token++)
            {
                if (CountryOf(sentence, token, reader, countries) is { } country)
                    mentions.Add(new Mention(token, country, IsSetting(sentence, token)));
                if (sentence.NameAt(token) is { } name)
                    token = name.End - 1;
            }

            return mentions;
        }).ToArray();
        return new Scene(document, told);
    }

    /// <summary>The state of "the government", "the border": the one its sentence so far, else the two before it, speak of; else the text's.</summary>
    public string? Here(int sentence, int head)
    {
        for (var back = 0; back <= SentencesBack && sentence - back >= 0 && _document.Sentences[sentence - back].Paragraph == _document.Sentences[sentence].Paragraph; back++)
        {
            var found = _told[sentence - back].Where(m => back > 0 || m.Token < head).Select(m => m.Country).Distinct(StringComparer.Ordinal).ToList();
            if (found.Count == 1)
                return found[0];
            if (found.Count > 1)
                break;
        }

        return Dominant;
    }

    /// <summary>The state of "workers", "a judge": where its sentence is set, else the text's.</summary>
    public string? Around(int sentence)
    {
        var set = _told[sentence].Where(m => m.IsSetting).Select(m => m.Country).Distinct(StringComparer.Ordinal).ToList();
        return set.Count == 1 ? set[0] : Dominant;
    }

    private static string? CountryOf(Sentence sentence, int token, EntityReader reader, IReadOnlySet<string> countries)
    {
        var country = reader.MatchAt(sentence.Index, token) switch
        {
            StateEntry state => state.Country,
            OrganisationEntry organisation => organisation.Country,
            _ => reader.Persons.At(sentence.Index, token)?.Registered?.Country
                ?? (sentence.NameAt(token) is { Kind: NameKind.Place } name && Gazetteer.Find(Text(sentence, name), countries) is { Population: >= 100_000 } place ? place.Country : null),
        };
        return country is not null && Countries.NameOf(country) is not null ? country : null;
    }

    private static string Text(Sentence sentence, NameMention name) => string.Join(' ', sentence.Tokens[name.Start..name.End].Select(t => t.Form));

    private static bool IsSetting(Sentence sentence, int token) =>
        sentence.Tokens[token].BaseRelation is "obl" or "nmod" && sentence.Child(token, "case") is >= 0 and var preposition
        && sentence.Tokens[preposition].Lemma is "in" or "at" or "near" or "across" or "throughout" or "inside" or "outside";
}
