using Entente.Documents;

namespace Entente.Language;

/// <summary>A syntactic word, by Universal Dependencies' English conventions ("don't" is "do" and "n't").</summary>
public sealed record Token
{
    /// <summary>Position in the sentence, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Where it stands in the document's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The word as written.</summary>
    public required string Form { get; init; }

    /// <summary>Dictionary form, e.g. "accuse" for "accused"; proper nouns keep their capitals.</summary>
    public required string Lemma { get; init; }

    /// <summary>Universal part of speech.</summary>
    public required Upos Upos { get; init; }

    /// <summary>Penn Treebank tag, e.g. "VBD".</summary>
    public required string Xpos { get; init; }

    /// <summary>Morphological features as CoNLL-U writes them ("Mood=Ind|Tense=Past"); empty for none.</summary>
    public string Features { get; init; } = "";

    /// <summary>Index of the head in the sentence; -1 for the root.</summary>
    public required int Head { get; init; }

    /// <summary>Dependency relation with its subtype, e.g. "nsubj:pass", "nmod:poss".</summary>
    public required string Relation { get; init; }

    /// <summary>The relation without its subtype: "nsubj" of "nsubj:pass".</summary>
    public string BaseRelation
    {
        get
        {
            var colon = Relation.IndexOf(':', StringComparison.Ordinal);
            return colon < 0 ? Relation : Relation[..colon];
        }
    }

    /// <summary>Whether the token carries a feature, e.g. <c>HasFeature("Polarity=Neg")</c>.</summary>
    public bool HasFeature(string feature)
    {
        foreach (var range in Features.AsSpan().Split('|'))
            if (Features.AsSpan(range).SequenceEqual(feature))
                return true;
        return false;
    }
}
