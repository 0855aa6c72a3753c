using Entente.Documents;
using Entente.Language;

namespace Entente.Events;

/// <summary>A word that was seen and not coded: it might have carried an act, or it names somebody of whom nothing is known.</summary>
/// <param name="Reason">Why: "no pattern for the verb", "no political actor", "blocked: sport", …; <see cref="UnknownName"/> for a name.</param>
/// <param name="Lemma">The word's dictionary form; a name as it is written.</param>
/// <param name="Upos">Its part of speech: a proper noun for a name.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Abstention(string Reason, string Lemma, Upos Upos, int Sentence, TextSpan Span)
{
    /// <summary>No pattern begins with the verb, though an actor is its subject.</summary>
    public const string NoPattern = "no pattern for the verb";

    /// <summary>Patterns begin with the verb; they ask for other words beside it.</summary>
    public const string NoPatternFits = "no pattern fits the verb";

    /// <summary>An act that nobody known takes part in.</summary>
    public const string NoActor = "no actor";

    /// <summary>An act whose participants are known, and none of them is political.</summary>
    public const string NoPoliticalActor = "no political actor";

    /// <summary>A name does something or suffers it, and neither the registry nor the text says who that is.</summary>
    public const string UnknownName = "unknown name";
}
