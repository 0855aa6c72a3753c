using System.Collections.Frozen;

namespace Entente.Events.Lexicon;

/// <summary>One condition of a pattern: a slot, and what may fill it.</summary>
/// <param name="Where">The slot.</param>
/// <param name="Lemmas">Lemmas that may fill it; "prime_minister" asks for the head and its modifier.</param>
/// <param name="Classes">Semantic or word classes that may fill it, without "@".</param>
/// <param name="Negated">Whether no filler may match.</param>
internal sealed record Constraint(SlotReference Where, FrozenSet<string> Lemmas, string[] Classes, bool Negated)
{
    /// <summary>Whether any filler will do.</summary>
    public bool AnyFiller => Lemmas.Count == 0 && Classes.Length == 0;

    /// <summary>Whether it tests the trigger itself rather than a filler.</summary>
    public bool OfTrigger => Where.Slot is Slot.Neg or Slot.Passive or Slot.Active;

    /// <summary>
    /// How much it narrows a pattern down: named words most, then classes, then a mere presence; an absence or a voice least.
    /// </summary>
    public double Weight => Negated ? 0.3 : OfTrigger ? 0.4 : AnyFiller ? 0.5 : Lemmas.Count > 0 ? 1 : 0.9;

    /// <summary>Reads "obl(into):custody|jail", "!obj:@place", "passive"; null with a complaint for what it cannot.</summary>
    public static Constraint? Parse(string text, out string? complaint)
    {
        complaint = null;
        var negated = text.StartsWith('!');
        var body = negated ? text.AsSpan(1) : text;
        var colon = body.IndexOf(':');
        var where = SlotReference.Parse(colon < 0 ? body : body[..colon]);
        if (where is null)
        {
            complaint = $"'{text}' names no slot that we know";
            return null;
        }

        var values = colon < 0 ? [] : body[(colon + 1)..].ToString().Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (values.Contains("*"))
            values = [];
        else if (colon >= 0 && values.Length == 0)
            complaint = $"'{text}' gives no value after the colon";
        return new Constraint(
            where,
            values.Where(value => value[0] != '@').Select(value => value.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal),
            [.. values.Where(value => value[0] == '@').Select(value => value[1..])],
            negated);
    }
}
