using Entente.Events.Grammar;
using Entente.Language;

namespace Entente.Events.Coding;

/// <summary>Names that do something or suffer it and of whom nothing is known.</summary>
internal static class UnknownNames
{
    /// <summary>The names of a sentence that are subject or object of a verb and have no entry, no country and no sector.</summary>
    public static IEnumerable<NameMention> Of(Sentence sentence, SentenceGrammar grammar, IActorSource actors) =>
        from name in sentence.Names
        where name.Kind is NameKind.Person or NameKind.Organisation
        let head = sentence.HeadOf(name.Start, name.End)
        where TakesPart(sentence, grammar, head)
        where actors.At(sentence.Index, head, null).All(entity => entity is { Id: null, Country: null, Sectors.IsEmpty: true, Role: null })
        select name;

    private static bool TakesPart(Sentence sentence, SentenceGrammar grammar, int head) => sentence.Tokens.Any(token =>
        token.Upos == Upos.Verb && (grammar.Agents(token.Index).Contains(head) || grammar.Patient(token.Index) == head));
}
