using System.Collections.Immutable;
using Entente.Actors.Reference;
using Entente.Circumstances;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Actors;

/// <summary>The actors of one document: asks what a noun phrase names, with references resolved. Immutable once made.</summary>
public sealed partial class DocumentActors
{
    private readonly AnnotatedDocument _document;
    private readonly EntityReader _reader;
    private readonly List<Candidate> _candidates = [];
    private readonly Dictionary<(int Sentence, int Head, bool Several), Candidate> _byHead = [];
    private readonly ReferenceResolver _references;
    private readonly Scene _scene;
    private readonly Coreference _coreference;

    private DocumentActors(AnnotatedDocument document, ActorRegistry registry, DocumentCircumstances? circumstances)
    {
        _document = document;
        _reader = new EntityReader(document, registry, circumstances?.Story);
        _references = new ReferenceResolver(_candidates);
        _scene = Scene.Of(document, _reader);
        _coreference = Coreference.Of(document, AntecedentWeights.Load());
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

    /// <summary>Reads the tables that recognising needs, which is done at the first document else.</summary>
    public static void LoadTables() => (_, _) = (ActorRegistry.Load(), AntecedentWeights.Load());

    /// <summary>Every mention of an actor but pronouns, in reading order.</summary>
    public ImmutableArray<Entity> Mentions { get; }

    /// <summary>Recognises the actors of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="registry">The actors known beforehand.</param>
    /// <param name="circumstances">Its circumstances, which tell of what time an undated sentence speaks; null to leave them out.</param>
    public static DocumentActors Recognize(AnnotatedDocument document, ActorRegistry registry, DocumentCircumstances? circumstances = null) => new(document, registry, circumstances);

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
            return Copies(sentence, head, OfPronoun(sentence, head), when);
        if (token.Lemma is "latter" or "former" && token.Upos is Upos.Adj or Upos.Noun && token.BaseRelation != "amod")
            return Copies(sentence, head, _references.OfTwo(sentence, head, token.Lemma == "latter") is { } one ? [one] : [], when, keepArticle: true);
        if (RelativeOf(sentence, head) is >= 0 and var antecedent)
            return [.. sentence.Children(antecedent, "conj").Prepend(antecedent).SelectMany(side => Resolved(sentence, side, when))
                .Select(entity => entity with { Text = token.Form, Span = token.Span, Head = head, ResolvedFrom = entity.Text })];
        if (Counted(sentence, head) is >= 0 and var counted)
            return [.. Resolved(sentence, counted, when).Select(entity => entity with { Text = _document.TextOf(NounPhrase.Span(sentence, head)), Span = NounPhrase.Span(sentence, head), Head = head })];
        if (TwoSides(sentence, head, when) is { IsEmpty: false } sides)
            return sides;
        if (token.Lemma is "neighbour" or "neighbor" or "rival" or "enemy" or "foe" or "adversary" && !token.HasFeature("Number=Plur") && Possessor(sentence, head) is { } self)
            return Copies(sentence, head, TheOther(sentence, head, self), when);
        if (token.Lemma is "country" or "nation" or "state" or "homeland" && !token.HasFeature("Number=Plur") && DescribedState(sentence, head) is { } state)
            return Copies(sentence, head, [state], when);
        var read = _reader.Read(sentence, head, when);
        if (read is not [var single])
            return read;
        // "their bombers": one entity for each owner's state.
        if (single is { Country: null, Sectors.IsEmpty: false, Name: null } && (Possessor(sentence, head) ?? Of(sentence, head)) is { } owner
            && Resolved(sentence, owner, when).Where(o => o.Country is not null).DistinctBy(o => (o.Country, o.IsArmed)).ToList() is { Count: > 1 } owners)
            return [.. owners.Select(o => single with { Country = o.Country, Sectors = o.IsArmed ? o.Sectors : single.Sectors })];
        return [Placed(sentence, head, single, when)];
    }

    /// <summary>What "two of the guerrillas", "dozens of students" count; -1 for another phrase.</summary>
    private static int Counted(Sentence sentence, int head)
    {
        var token = sentence.Tokens[head];
        if (!(token.Upos is Upos.Num || token.Lemma is "one" or "some" or "many" or "most" or "several" or "few" or "all" or "none" or "number" or "dozen" or "score" or "hundred" or "thousand" or "million"
            or "majority" or "handful" or "scores" or "group" or "half" or "rest" or "part" or "member" or "others" or "other" or "each" or "any" or "pair" or "couple"))
            return -1;
        foreach (var counted in sentence.Children(head, "nmod"))
            if (sentence.Child(counted, "case") is >= 0 and var of && sentence.Tokens[of].Lemma is "of" or "among" && (token.Lemma is not ("group" or "part" or "member") || sentence.Tokens[counted].HasFeature("Number=Plur") && sentence.NameAt(counted) is null))
                return counted;
        return -1;
    }

    /// <summary>Whoever owns or holds what a phrase names: possessors, states' adjectives, "of" and "from".</summary>
    public ImmutableArray<Entity> OwnersOf(int sentence, int head, DateInterval? when)
    {
        var of = _document.Sentences[sentence];
        foreach (var relation in new[] { "nmod:poss", "amod", "compound", "nmod" })
            foreach (var owner in of.Children(head))
                if (of.Tokens[owner].Relation == relation && (relation != "nmod" || (of.Child(owner, "case") is >= 0 and var preposition && of.Tokens[preposition].Lemma is "of" or "from"))
                    && of.Children(owner, "conj").Prepend(owner).SelectMany(each => Resolved(of, each, when)).ToImmutableArray() is { IsEmpty: false } found)
                    return found;
        return [];
    }

    /// <summary>A description without a state of its own takes the person, group or state it refers to.</summary>
    private Entity Placed(Sentence sentence, int head, Entity entity, DateInterval? when)
    {
        if (entity is { Country: null, Name: not null, Id: null } && _reader.Persons.At(sentence.Index, head) is { } person)
            return OfScene(entity, person.Country ?? CountryInChain(sentence, head) ?? (person.Sector is null ? null : _scene.Around(sentence.Index)));
        if (entity.Sectors.IsEmpty || (entity.Name is not null && !(entity.Country is null && _reader.IsGenericName(entity.Name))))
            return entity;
        if (entity.Country is null && Possessor(sentence, head) is { } owner && At(sentence.Index, owner, when) is [{ Country: { } country }, ..])
            entity = entity with { Country = country };
        if (_reader.AgentAt(sentence, head) is not { } agent)
            return entity;
        if (agent.IsFromAnywhere)
            return entity;
        if (_reader.OnlyArmedGroup is { } armed && entity.Name is null && !agent.IsPerson && (agent.Sector == "REB" || (agent.Sector == "UAF" && IsDefinite(sentence, head)))
            && (entity.Country is null || armed.Country is null || entity.Country == armed.Country))
            return entity with { Name = armed.Name, Id = armed.Id.Length == 0 ? null : armed.Id, Country = armed.Country ?? OfScene(entity, _scene.Around(sentence.Index)).Country, Sectors = ["REB"], ResolvedFrom = armed.Name };
        if (!IsDefinite(sentence, head))
            return OfScene(entity, _scene.Around(sentence.Index));
        var plural = sentence.Tokens[head].HasFeature("Number=Plur");
        var described = entity.Name is not null ? null
            : InChain(sentence, head) is { } known && Fits(known, agent, entity, inChain: true, plural) ? known
            : _references.Description(sentence, head, c => Fits(c, agent, entity, inChain: false, plural));
        if (described is not null)
        {
            var first = described.Entities[0];
            var now = described.Person is not null ? _reader.Read(_document.Sentences[described.Sentence], described.Head, when).FirstOrDefault() ?? first : first;
            return entity with { Name = now.Name, Id = now.Id, Country = entity.Country ?? now.Country, Sectors = entity.Sectors is ["ELI"] || (described.Person is null && !now.IsArmed) ? entity.Sectors : now.Sectors, ResolvedFrom = now.Text };
        }

        if (agent is { IsPerson: true, Lemma: "president" or "prime minister" or "premier" or "chancellor" or "king" or "queen" or "foreign minister" or "defence minister" } && entity is { Name: null, Country: not null, Sectors: not ["ELI"] }
            && RoleWords.Of(sentence, NounPhrase.Range(sentence, head).First, head) is RoleTime.Untold or RoleTime.Then)
            return _reader.HeldBy(sentence, head, entity, agent.Lemma, when);
        return OfScene(entity, agent.IsPerson || agent.Sector is "CVL" ? _scene.Around(sentence.Index) : _scene.Here(sentence.Index, head));
    }

    private static Entity OfScene(Entity entity, string? country) =>
        entity.Country is null && country is not null ? entity with { Country = country, ResolvedFrom = Countries.NameOf(country) } : entity;

    private bool Fits(Candidate candidate, Agent agent, Entity entity, bool inChain, bool isPlural)
    {
        var first = candidate.Entities[0];
        if ((entity.Country is not null && first.Country is not null && entity.Country != first.Country) || (inChain && first.Name is null))
            return false;
        if (agent.IsPerson)
            return candidate is { Kind: CandidateKind.Person, Person: { } person }
                && (inChain || person.Role?.EndsWith(agent.Lemma, StringComparison.Ordinal) == true
                    || person.Registered?.HasHeld(agent.Lemma) == true
                    || (entity.Country is not null && first.Sectors.Contains(agent.Sector))
                    || (agent.Lemma is "leader" or "president" or "premier" or "dictator" or "ruler" or "strongman" or "statesman" or "general" or "prime minister" && first.Sectors.Contains("GOV") && person.Registered is not null));
        // "legal parties" are not the party just named; rebels may be the group they belong to.
        return candidate.Kind == CandidateKind.Group && first.Name is not null
            && (!isPlural || first.IsArmed || agent.Sector is "CVL" or "MIL" or "REB")
            && (first.Sectors.Contains(agent.Sector) || WasEver(first.Id, agent.Sector) || (first.IsArmed && (agent.Sector is "REB" or "UAF" || agent.Lemma is "group" or "organisation" or "organization" or "movement")));
    }

    private bool WasEver(string? id, string sector) => id is not null && _reader.Organisation(id) is { } organisation && organisation.IsEver(sector);

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
            return new Candidate(entity.Sentence, entity.Head, [AsState(entity, code)], CandidateKind.State, false, null);
        return IsDefinite(sentence, head) && _reader.CountriesOf(sentence, head).IsEmpty
            ? _references.Description(sentence, head, c => c.Kind == CandidateKind.State)
            : null;
    }

    private static int? Possessor(Sentence sentence, int head) =>
        sentence.Child(head, "nmod:poss") is >= 0 and var owner ? owner : null;

    private static int? Of(Sentence sentence, int head)
    {
        foreach (var owner in sentence.Children(head, "nmod"))
            if (sentence.Child(owner, "case") is >= 0 and var of && sentence.Tokens[of].Lemma == "of")
                return owner;
        return null;
    }

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
        var kind = entities.Length > 1 ? CandidateKind.Several
            : person is not null || first.Id?.StartsWith("person:", StringComparison.Ordinal) == true ? CandidateKind.Person
            : first.Id?.StartsWith("state:", StringComparison.Ordinal) == true ? CandidateKind.State
            : agent is { IsPerson: true } && token.HasFeature("Number=Sing") ? CandidateKind.Person
            : CandidateKind.Group;
        Add(new Candidate(sentence.Index, head, entities, kind, subject, person));

        // "London and Buenos Aires": once the last of a coordination is met, all sides together.
        if (token.BaseRelation != "conj" || sentence.Children(token.Head, "conj").Last() != head)
            return;
        var sides = sentence.Children(token.Head, "conj").Prepend(token.Head)
            .Select(side => _byHead.GetValueOrDefault((sentence.Index, side, false)))
            .OfType<Candidate>().ToList();
        if (sides.Count > 1)
            Add(new Candidate(sentence.Index, head, [.. sides.SelectMany(s => s.Entities)], CandidateKind.Several, sides[0].IsSubject, null));
    }

    private void Add(Candidate candidate)
    {
        _candidates.Add(candidate);
        // Several entities of one phrase ("Soviet and Polish troops") are that phrase's candidate; a coordination is one of its own.
        var several = candidate.Kind == CandidateKind.Several && _byHead.ContainsKey((candidate.Sentence, candidate.Head, false));
        _byHead[(candidate.Sentence, candidate.Head, several)] = candidate;
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
