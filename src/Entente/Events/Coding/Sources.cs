using System.Collections.Immutable;
using Entente.Actors;
using Entente.Circumstances;

namespace Entente.Events.Coding;

/// <summary>What the coder asks of the actors stage.</summary>
internal interface IActorSource
{
    /// <summary>Entities of the noun phrase headed there, as of a date; none when it is no actor. Conjuncts are not included.</summary>
    ImmutableArray<Entity> At(int sentence, int head, DateInterval? when);

    /// <summary>Whether the noun phrase headed there can be resolved to an actor.</summary>
    bool IsActor(int sentence, int head);
}

/// <summary>What the coder asks of the circumstances stage.</summary>
internal interface ICircumstanceSource
{
    /// <summary>When the act of a trigger happened.</summary>
    DateInterval? DateOf(int sentence, int trigger);

    /// <summary>Where.</summary>
    Place? PlaceOf(int sentence, int trigger);

    /// <summary>Its figures.</summary>
    ImmutableArray<Figure> FiguresOf(int sentence, int trigger);

    /// <summary>All figures of the document, in reading order; none where they have not been read.</summary>
    ImmutableArray<Figure> Figures => [];
}
