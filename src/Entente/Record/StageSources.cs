using System.Collections.Immutable;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Events.Coding;

namespace Entente.Record;

/// <summary>The actors stage as the event coder asks it: the coder knows no stage but by what it asks.</summary>
internal sealed class PhraseActors(DocumentActors actors) : IActorSource
{
    public ImmutableArray<Entity> At(int sentence, int head, DateInterval? when) => actors.At(sentence, head, when);

    public bool IsActor(int sentence, int head) => actors.IsActor(sentence, head);
}

/// <summary>The circumstances of the acts of a document, by trigger.</summary>
internal sealed class TriggerCircumstances : ICircumstanceSource
{
    public DateInterval? DateOf(int sentence, int trigger) => null;

    public Place? PlaceOf(int sentence, int trigger) => null;

    public ImmutableArray<Figure> FiguresOf(int sentence, int trigger) => [];
}
