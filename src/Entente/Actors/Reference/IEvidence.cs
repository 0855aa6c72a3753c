namespace Entente.Actors.Reference;

/// <summary>Takes the evidence for or against an antecedent: a question and up to two answers.</summary>
internal interface IEvidence
{
    void Add(Trait question, Trait answer, Trait other);
}
