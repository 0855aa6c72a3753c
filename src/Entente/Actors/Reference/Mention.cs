namespace Entente.Actors.Reference;

/// <summary>What a mention looks like.</summary>
internal enum MentionForm
{
    Pronoun,
    Name,
    Definite,
    Demonstrative,
    Possessed,
    Indefinite,
    Bare,
    Coordination,
}

/// <summary>A noun phrase, pronoun or name that may refer to something said before.</summary>
internal sealed class Mention
{
    /// <summary>Position among the document's mentions, from 0.</summary>
    public required int Index { get; init; }
    public required int Sentence { get; init; }

    /// <summary>Index of the head token in the sentence.</summary>
    public required int Head { get; init; }

    /// <summary>First and last token of the phrase, inclusive.</summary>
    public required int First { get; init; }
    public required int Last { get; init; }
    public required MentionForm Form { get; init; }

    /// <summary>The pronoun's class ("he" for "his"), else the form.</summary>
    public required Trait Type { get; init; }

    /// <summary>Lemma of the head in lower case.</summary>
    public required Trait Lemma { get; init; }
    public required Trait Relation { get; init; }

    /// <summary>"s" singular, "p" plural, "?" not told.</summary>
    public required Trait Number { get; init; }

    /// <summary>"m", "f", "n" for things, "p" for people of unknown gender, "?" not told.</summary>
    public required Trait Gender { get; init; }

    /// <summary>Kind of the name the head stands in: "Person", …, "-" for none.</summary>
    public required Trait Name { get; init; }

    /// <summary>Content words in lower case without the head, for comparing modifiers.</summary>
    public required string[] Modifiers { get; init; }

    /// <summary>Words of the phrase in lower case without articles and possessive clitics.</summary>
    public required string Words { get; init; }

    /// <summary>Number of the quotation it stands in; -1 outside.</summary>
    public required int Quotation { get; init; }

    /// <summary>Token of the clause's verb that it hangs on; -1 for none.</summary>
    public required int Governor { get; init; }
    public required bool Reflexive { get; init; }
    public bool IsSubject => Relation.First is "nsubj" or "nsubj:pass";
}
