using System.Collections.Immutable;
using Entente.Circumstances;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Actors;

/// <summary>The actors of one document: asks what a noun phrase names, with references resolved. Immutable once made.</summary>
public sealed class DocumentActors
{
    private readonly AnnotatedDocument _document;
    private readonly EntityReader _reader;
    private readonly List<Candidate> _candidates = [];
    private readonly ReferenceResolver _references;

    private DocumentActors(AnnotatedDocument document, ActorRegistry registry)
    {
        _document = document;
        _reader = new EntityReader(document, registry);
        _references = new ReferenceResolver(_candidates);
        var mentions = ImmutableArray.CreateBuilder<Entity>();
        foreach (var sentence in document.Sentences)
        {
            for (var token = 0; token < sentence.Tokens.Length; token++)
            {
                if (!HeadsPhrase(sentence, token) || ReferenceResolver.IsPronoun(sentence.Tokens[token]) || sentence.Tokens[token].Lemma is "who" or "whom" or "which" or "that")
                    continue;
                var entities = Resolved(sentence, token, null);
                if (entities.IsEmpty)
                    continue;
                mentions.AddRange(entities);
                Remember(sentence, token, entities);
            }
        }

        Mentions = mentions.ToImmutable();
    }

    /// <summary>Every mention of an actor but pronouns, in reading order.</summary>
    public ImmutableArray<Entity> Mentions { get; }

    /// <summary>Recognises the actors of a document.</summary>
    public static DocumentActors Recognize(AnnotatedDocument document, ActorRegistry registry) => new(document, registry);

    /// <summary>
    /// Who the noun phrase headed by a token names: several for "Soviet and Polish troops" or a plural pronoun, none when
    /// it names no actor. Coordinated phrases are heads of their own.
    /// </summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="head">Index of the head token.</param>
    /// <param name="when">When the act took place; sectors are as of then, or as of the document's date.</param>
    public ImmutableArray<Entity> At(int sentence, int head, DateInterval? when)
    {
        var of = _document.Sentences[sentence];
        // Asked for a word inside a name, answer for the name.
        if (of.NameAt(head) is { } name && !HeadsPhrase(of, head))
            for (var i = name.Start; i < name.End; i++)
                if (HeadsPhrase(of, i))
                    head = i;
        return Resolved(of, head, when);
    }

    /// <summary>Whether the noun phrase headed by a token names an actor.</summary>
    public bool IsActor(int sentence, int head) => !At(sentence, head, null).IsEmpty;

    private ImmutableArray<Entity> Resolved(Sentence sentence, int head, DateInterval? when)
    {
        var token = sentence.Tokens[head];
        if (ReferenceResolver.IsPronoun(token))
            return Copies(sentence, head, _references.Pronoun(sentence, head), when);
        if (token.Lemma is "latter" or "former" && token.Upos is Upos.Adj or Upos.Noun && token.BaseRelation != "amod")
            return Copies(sentence, head, _references.OfTwo(sentence, head, token.Lemma == "latter") is { } one ? [one] : [], when, keepArticle: true);
        if (RelativeOf(sentence, head) is >= 0 and var antecedent)
            return [.. sentence.Children(antecedent, "conj").Prepend(antecedent).SelectMany(side => Resolved(sentence, side, when))
                .Select(entity => entity with { Text = token.Form, Span = token.Span, Head = head, ResolvedFrom = entity.Text })];
        if (token.Lemma is "both" or "side" or "country" or "nation" or "neighbour" or "neighbor" or "capital" or "power" or "government" or "rival" or "party" && SpeaksOfTwo(sentence, head))
            return Copies(sentence, head, _references.Both(sentence, head, token.Lemma is "country" or "nation" or "capital" or "power" or "neighbour" or "neighbor"), when);
        if (token.Lemma is "country" or "nation" or "state" or "homeland" && !token.HasFeature("Number=Plur") && DescribedState(sentence, head) is { } state)
            return Copies(sentence, head, [state], when);
        var read = _reader.Read(sentence, head, when);
        return read.Length == 1 ? [Placed(sentence, head, read[0], when)] : read;
    }

    /// <summary>A description without a state of its own takes the person, group or state it refers to.</summary>
    private Entity Placed(Sentence sentence, int head, Entity entity, DateInterval? when)
    {
        if (entity.Sectors.IsEmpty || (entity.Name is not null && !(entity.Country is null && _reader.IsGenericName(entity.Name))))
            return entity;
        if (entity.Country is null && Possessor(sentence, head) is { } owner && At(sentence.Index, owner, when) is [{ Country: { } country }, ..])
            entity = entity with { Country = country };
        if (!IsDefinite(sentence, head))
            return entity;
        if (_reader.AgentAt(sentence, head) is not { } agent)
            return entity;
        var described = entity.Name is null ? _references.Description(sentence, head, c => Fits(c, agent, entity)) : null;
        if (described is not null)
        {
            var first = described.Entities[0];
            var now = described.Person is not null ? _reader.Read(_document.Sentences[described.Sentence], described.Head, when).FirstOrDefault() ?? first : first;
            return entity with { Name = now.Name, Id = now.Id, Country = entity.Country ?? now.Country, Sectors = described.Person is null || entity.Sectors is ["ELI"] ? entity.Sectors : now.Sectors, ResolvedFrom = now.Text };
        }

        return entity.Country is null && !agent.IsPerson && agent.Sector is not "CVL" && LocalCountry(sentence, head) is { } local
            ? entity with { Country = local, ResolvedFrom = Countries.NameOf(local) }
            : entity;
    }

    private static bool Fits(Candidate candidate, Agent agent, Entity entity)
    {
        var first = candidate.Entities[0];
        if (entity.Country is not null && first.Country is not null && entity.Country != first.Country)
            return false;
        if (agent.IsPerson)
            return candidate is { Kind: CandidateKind.Person, Person: { } person }
                && (person.Role?.EndsWith(agent.Lemma, StringComparison.Ordinal) == true
                    || (entity.Country is not null && first.Sectors.Contains(agent.Sector))
                    || (agent.Lemma is "leader" or "president" or "premier" or "dictator" or "ruler" or "strongman" or "statesman" or "general" && first.Sectors.Contains("GOV") && person.Registered is not null));
        return candidate.Kind == CandidateKind.Group && first.Name is not null
            && (first.Sectors.Contains(agent.Sector) || (agent.Lemma is "group" or "organisation" or "organization" or "movement" && first.Sectors.Contains("REB")));
    }

    /// <summary>The one state the neighbourhood speaks of: of this sentence, else of the two before; null when several.</summary>
    private string? LocalCountry(Sentence sentence, int head)
    {
        for (var back = 0; back <= 2 && sentence.Index - back >= 0; back++)
        {
            var found = _candidates
                .Where(c => c.Sentence == sentence.Index - back && (back > 0 || c.Head < head))
                .SelectMany(c => c.Entities).Select(e => e.Country)
                .Where(c => c is not null && Countries.NameOf(c) is not null).Distinct().ToList();
            if (found.Count == 1)
                return found[0];
            if (found.Count > 1)
                return null;
        }

        return null;
    }

    /// <summary>The noun that "who", "which" or "both of whom" goes back to; -1 for none.</summary>
    private static int RelativeOf(Sentence sentence, int head)
    {
        if (sentence.Tokens[head] is { Upos: Upos.Pron, Lemma: "who" or "whom" or "which" or "that" } relative)
            return RelativeClause(sentence, head) is var noun && noun < relative.Index ? noun : -1;
        if (!sentence.Children(head, "nmod").Any(c => sentence.Tokens[c].Lemma is "whom" or "who" or "which"))
            return -1;
        return RelativeClause(sentence, head);
    }

    /// <summary>The noun that a relative clause around a token hangs on; -1 for none.</summary>
    private static int RelativeClause(Sentence sentence, int token)
    {
        for (var at = token; at >= 0; at = sentence.Tokens[at].Head)
            if (sentence.Tokens[at].Relation == "acl:relcl")
                return sentence.Tokens[at].Head;
        return -1;
    }

    private Candidate? DescribedState(Sentence sentence, int head)
    {
        // "his country", "their nation": the owner's state; "the country": the last state spoken of.
        if (sentence.Child(head, "nmod:poss") is >= 0 and var owner && At(sentence.Index, owner, null) is [{ Country: { } code } entity, ..])
            return new Candidate(entity.Sentence, entity.Head, [entity with { Country = code, Name = Countries.NameOf(code), Sectors = [], Role = null, Id = "state:" + code }], CandidateKind.State, false, null);
        return IsDefinite(sentence, head) && _reader.CountriesOf(sentence, head).IsEmpty
            ? _references.Description(sentence, head, c => c.Kind == CandidateKind.State)
            : null;
    }

    private static int? Possessor(Sentence sentence, int head) =>
        sentence.Child(head, "nmod:poss") is >= 0 and var owner ? owner : null;

    private static bool IsDefinite(Sentence sentence, int head) => sentence.Children(head).Any(c =>
        sentence.Tokens[c].Lemma is "the" or "this" or "that" or "these" or "those" && sentence.Tokens[c].BaseRelation == "det");

    private static bool SpeaksOfTwo(Sentence sentence, int head) =>
        sentence.Tokens[head].Lemma == "both"
        || sentence.Children(head).Any(c => sentence.Tokens[c].Lemma is "both" or "two" or "each" or "either" or "neither");

    private ImmutableArray<Entity> Copies(Sentence sentence, int head, ImmutableArray<Candidate> referred, DateInterval? when, bool keepArticle = false)
    {
        if (referred.IsEmpty)
            return [];
        var span = NounPhrase.Span(sentence, head);
        if (keepArticle && head > 0 && sentence.Tokens[head - 1].Lemma == "the")
            span = span with { Start = sentence.Tokens[head - 1].Span.Start };
        if (ReferenceResolver.IsPronoun(sentence.Tokens[head]))
            span = sentence.Tokens[head].Span;
        var entities = ImmutableArray.CreateBuilder<Entity>();
        foreach (var candidate in referred)
        {
            var fresh = when is not null && candidate.Person is not null
                ? _reader.Read(_document.Sentences[candidate.Sentence], candidate.Head, when)
                : candidate.Entities;
            foreach (var entity in fresh.IsEmpty ? candidate.Entities : fresh)
                entities.Add(entity with { Text = _document.TextOf(span), Span = span, Sentence = sentence.Index, Head = head, ResolvedFrom = entity.ResolvedFrom ?? entity.Text });
        }

        return entities.ToImmutable();
    }

    private void Remember(Sentence sentence, int head, ImmutableArray<Entity> entities)
    {
        var token = sentence.Tokens[head];
        var subject = token.BaseRelation is "nsubj" || (token.BaseRelation == "conj" && token.Head >= 0 && sentence.Tokens[token.Head].BaseRelation == "nsubj");
        var person = _reader.Persons.At(sentence.Index, head);
        var agent = _reader.AgentAt(sentence, head);
        var first = entities[0];
        var kind = person is not null || first.Id?.StartsWith("person:", StringComparison.Ordinal) == true ? CandidateKind.Person
            : first.Id?.StartsWith("state:", StringComparison.Ordinal) == true ? CandidateKind.State
            : agent is { IsPerson: true } && token.HasFeature("Number=Sing") ? CandidateKind.Person
            : entities.Length > 1 ? CandidateKind.Several
            : CandidateKind.Group;
        _candidates.Add(new Candidate(sentence.Index, head, entities, kind, subject, person));

        // "London and Buenos Aires": once the last of a coordination is met, all sides together.
        if (token.BaseRelation != "conj" || sentence.Children(token.Head, "conj").Last() != head)
            return;
        var sides = sentence.Children(token.Head, "conj").Prepend(token.Head)
            .Select(side => _candidates.LastOrDefault(c => c.Sentence == sentence.Index && c.Head == side && c.Kind != CandidateKind.Several))
            .OfType<Candidate>().ToList();
        if (sides.Count > 1)
            _candidates.Add(new Candidate(sentence.Index, head, [.. sides.SelectMany(s => s.Entities)], CandidateKind.Several, sides[0].IsSubject, null));
    }

    /// <summary>Nouns and names that head a phrase: not the parts of names and compounds.</summary>
    private static bool HeadsPhrase(Sentence sentence, int token)
    {
        var at = sentence.Tokens[token];
        return at.Upos is Upos.Noun or Upos.PropN or Upos.Pron or Upos.Adj or Upos.Num or Upos.Det or Upos.X
            && at.BaseRelation is not ("flat" or "compound" or "fixed" or "goeswith" or "det" or "case" or "nummod")
            && !(at.Relation is "amod" or "nmod:desc" or "nmod:unmarked")
            && !(at.Upos == Upos.Adj && at.BaseRelation is "advmod" or "xcomp");
    }
}
