using System.Collections.Immutable;

namespace Entente.Actors;

/// <summary>A mention that a later pronoun or description may refer to.</summary>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Head">Its head token.</param>
/// <param name="Entities">Whom it names, with their sectors as of the document's date.</param>
/// <param name="Kind">What pronouns may stand for it.</param>
/// <param name="IsSubject">Whether it is the subject of its clause.</param>
/// <param name="Person">The person of the text, for a named one.</param>
internal sealed record Candidate(
    int Sentence, int Head, ImmutableArray<Entity> Entities, CandidateKind Kind, bool IsSubject, PersonOfText? Person);

/// <summary>What pronouns may stand for a mention.</summary>
internal enum CandidateKind
{
    Person,
    Group,
    State,
    Several,
}
