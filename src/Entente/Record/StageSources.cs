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

/// <summary>The circumstances stage as the event coder asks it.</summary>
internal sealed class TriggerCircumstances(DocumentCircumstances circumstances) : ICircumstanceSource
{
    public DateInterval? DateOf(int sentence, int trigger) => circumstances.DateOf(sentence, trigger);

    public Place? PlaceOf(int sentence, int trigger) => circumstances.PlaceOf(sentence, trigger);

    public ImmutableArray<Figure> FiguresOf(int sentence, int trigger) => circumstances.FiguresOf(sentence, trigger);
}
