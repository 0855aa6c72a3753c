using System.Collections.Immutable;
using Entente.Actors;
using Entente.Circumstances;

namespace Entente.Events.Coding;

/// <summary>A document's actors, each phrase asked for once.</summary>
internal sealed class RecognizedActors(DocumentActors actors) : IActorSource
{
    private readonly Dictionary<(int Sentence, int Head), ImmutableArray<Entity>> _undated = [];

    public ImmutableArray<Entity> At(int sentence, int head, DateInterval? when)
    {
        if (when is not null)
            return actors.At(sentence, head, when);
        if (!_undated.TryGetValue((sentence, head), out var entities))
            _undated[(sentence, head)] = entities = actors.At(sentence, head, null);
        return entities;
    }

    public bool IsActor(int sentence, int head) => !At(sentence, head, null).IsEmpty;
}

/// <summary>A document's circumstances.</summary>
internal sealed class ToldCircumstances(DocumentCircumstances circumstances) : ICircumstanceSource
{
    public DateInterval? DateOf(int sentence, int trigger) => circumstances.DateOf(sentence, trigger);

    public Place? PlaceOf(int sentence, int trigger) => circumstances.PlaceOf(sentence, trigger);

    public ImmutableArray<Figure> FiguresOf(int sentence, int trigger) => circumstances.FiguresOf(sentence, trigger);

    public ImmutableArray<Figure> Figures => circumstances.Figures;
}
