using System.Collections.Immutable;
using Entente.Actors;
using Entente.Circumstances;

namespace Entente.Events.Coding;

/// <summary>Whether two descriptions can be of the same participant, side or time.</summary>
internal static class Likeness
{
    public static bool Same(Entity one, Entity other)
    {
        if (one.Id is not null && one.Id == other.Id)
            return true;
        if (one.Name is not null && one.Name == other.Name)
            return true;
        if (one.Country is not null && other.Country is not null)
            return one.Country == other.Country
                && (one.Sectors.IsEmpty || other.Sectors.IsEmpty || one.Sectors.Any(sector => other.Sectors.Contains(sector)))
                && (one.Name is null || other.Name is null || one.Sectors.IsEmpty || other.Sectors.IsEmpty);
        return one.Country is null && other.Country is null && one.Name is null && other.Name is null
            && string.Equals(one.Text, other.Text, StringComparison.OrdinalIgnoreCase);
    }

    public static bool Share(ImmutableArray<Entity> one, ImmutableArray<Entity> other) =>
        one.Any(entity => other.Any(each => Same(entity, each)));

    /// <summary>Whether two sides agree so far as both are told.</summary>
    public static bool Compatible(ImmutableArray<Entity> one, ImmutableArray<Entity> other) =>
        one.IsEmpty || other.IsEmpty || Share(one, other);

    /// <summary>Whether two dates can be of one act: one is unknown, or they overlap.</summary>
    public static bool Compatible(DateInterval? one, DateInterval? other) =>
        one is null || other is null
        || ((one.Start is not { } start || other.End is not { } otherEnd || start <= otherEnd)
            && (other.Start is not { } otherStart || one.End is not { } end || otherStart <= end));
}
