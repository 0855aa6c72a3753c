using System.Collections.Immutable;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Actors;

/// <summary>A person of the document, gathered from all mentions of the name.</summary>
internal sealed class PersonOfText(string name)
{
    /// <summary>The longest form of the name in the text.</summary>
    public string Name { get; set; } = name;
    public PersonEntry? Registered { get; set; }
    public string? Country { get; set; }
    public string? Role { get; set; }
    public string? Sector { get; set; }

    /// <summary>Whether the text anywhere calls the person former, late, exiled ….</summary>
    public bool IsFormer { get; set; }

    /// <summary>What the words at single mentions, by sentence and head, say of the time of the role.</summary>
    public Dictionary<(int Sentence, int Head), RoleTime> Times { get; } = [];
    public bool? IsFemale { get; set; }
}

/// <summary>
/// The persons a document names: full names and the surnames that follow them, with the roles and countries that
/// titles and appositions give, and the registry's leader where name, country and date agree.
/// </summary>
internal sealed class PersonIndex
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "President", "Prime", "Minister", "Premier", "Chancellor", "King", "Queen", "Prince", "Princess", "Emperor", "Shah", "Sultan", "Sheikh", "Field", "Marshal",
        "Marshall", "General", "Gen", "Colonel", "Col", "Major", "Maj", "Captain", "Capt", "Lieutenant", "Lt", "Admiral", "Adm", "Brigadier", "Brig", "Commander",
        "Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Lord", "Lady", "Senator", "Sen", "Congressman", "Rep", "Representative", "Governor", "Gov", "Secretary", "Judge",
        "Justice", "Archbishop", "Bishop", "Cardinal", "Pope", "Father", "Imam", "Ayatollah", "Mullah", "Ambassador", "Comrade", "Professor", "Prof", "Chairman",
    };

    private readonly Dictionary<(int Sentence, int Head), PersonOfText> _byHead = [];
    private readonly List<PersonOfText> _persons = [];
    private readonly ActorRegistry _registry;
    private readonly AnnotatedDocument _document;
    private readonly HashSet<string> _countries;

    private readonly Func<int, int, RegistryEntry?> _matchAt;

    /// <summary>Gathers the persons, given the registry's match at a sentence's token: a name that is a state's word is no person.</summary>
    public PersonIndex(AnnotatedDocument document, ActorRegistry registry, HashSet<string> countries, Func<int, int, RegistryEntry?> matchAt)
    {
        (_document, _registry, _countries, _matchAt) = (document, registry, countries, matchAt);
        foreach (var sentence in document.Sentences)
            foreach (var name in sentence.Names)
                if (name.Kind == NameKind.Person && !IsLoneTitle(sentence, name) && !(name.End - name.Start == 1 && matchAt(sentence.Index, name.Start) is StateEntry))
                    Add(sentence, name);
        foreach (var sentence in document.Sentences)
            AddUnmarked(sentence);
    }

    /// <summary>A surname that the reader left unmarked, of a person it marked elsewhere: "lent Tito 20 million".</summary>
    private void AddUnmarked(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Upos != Upos.PropN || _byHead.ContainsKey((sentence.Index, token.Index)) || sentence.NameAt(token.Index) is not null || _matchAt(sentence.Index, token.Index) is not null)
                continue;
            foreach (var person in _persons)
                if (person.Name.Length > token.Form.Length ? person.Name.EndsWith(token.Form, StringComparison.Ordinal) && person.Name[^(token.Form.Length + 1)] == ' ' : person.Name == token.Form)
                {
                    _byHead[(sentence.Index, token.Index)] = person;
                    break;
                }
        }
    }

    /// <summary>The person named by a token or by the name it stands in; null for none.</summary>
    public PersonOfText? At(int sentence, int token) => _byHead.GetValueOrDefault((sentence, token));

    /// <summary>Persons of the text, in order of first mention.</summary>
    public IReadOnlyList<PersonOfText> All => _persons;

    private void Add(Sentence sentence, NameMention name)
    {
        var words = sentence.Tokens[name.Start..name.End];
        // "Karzai's" may be taken in whole: the clitic is no part of the name.
        while (words.Length > 1 && words[^1].Upos is Upos.Part or Upos.Punct)
            words = words[..^1];
        // Nor are a title, a role or a nationality that was taken in before it; the phrase still hangs by its first words.
        var phrase = (name.Start, Head: sentence.HeadOf(name.Start, name.Start + words.Length));
        var before = 0;
        while (before < words.Length - 1 && (char.IsLower(words[before].Form[0]) && words[before].Form is not ("al" or "bin" or "ibn" or "de" or "van" or "von" or "da" or "el" or "la" or "le")
            || Titles.Contains(words[before].Form.TrimEnd('.')) || Countries.Find(words[before].Form) is { Kind: StateWordKind.Demonym }))
            before++;
        words = words[before..];
        name = name with { Start = name.Start + before };
        var text = _document.Document.Text[words[0].Span.Start..words[^1].Span.End];
        var person = Known(text, words) ?? new PersonOfText(text);
        if (!_persons.Contains(person))
            _persons.Add(person);
        if (text.Length > person.Name.Length)
            person.Name = text;
        for (var i = phrase.Start; i < name.End; i++)
            _byHead[(sentence.Index, i)] = person;
        Describe(sentence, phrase.Head, person);
        person.Registered ??= Registered(sentence, name.Start, text, person);
        person.Country ??= person.Registered?.Country;
        if (person.Registered is { } entry && person.Name.Split(' ').Length < 2)
            person.Name = entry.Name;
    }

    private PersonOfText? Known(string text, ImmutableArray<Token> words)
    {
        var surname = ActorRegistry.Folded(words[^1].Form);
        for (var i = _persons.Count - 1; i >= 0; i--)
        {
            var name = ActorRegistry.Folded(_persons[i].Name);
            if (name == ActorRegistry.Folded(text))
                return _persons[i];
            if (words.Length == 1 && name.Split(' ')[^1].Equals(surname, StringComparison.Ordinal))
                return _persons[i];
            if (words.Length == 1 && ActorRegistry.IsCalledByFirst(_persons[i].Country) && name.Split(' ')[0].Equals(surname, StringComparison.Ordinal))
                return _persons[i];
            if (words.Length > 1 && !name.Contains(' ', StringComparison.Ordinal) && name == surname)
                return _persons[i];
        }

        return null;
    }

    /// <summary>Titles before the name and appositions after it: role, sector, country, whether in office.</summary>
    private void Describe(Sentence sentence, int head, PersonOfText person)
    {
        var token = sentence.Tokens[head];
        foreach (var child in sentence.Children(head))
        {
            var relation = sentence.Tokens[child].Relation;
            if (relation is "nmod:desc" or "compound" or "appos" or "amod" || (relation == "flat" && child < head))
                DescribeBy(sentence, head, child, person);
        }

        // "Former president and party founder N.", "the then President, Gen N.": descriptions set side by side.
        for (var side = Described(sentence, head); side >= 0; side = Described(sentence, side))
            DescribeBy(sentence, head, side, person);

        // "the Soviet leader, Brezhnev": the description is the head. "Brezhnev was the leader": a predicate.
        if (token.BaseRelation is "appos" or "flat" && token.Head >= 0 && sentence.Tokens[token.Head].Upos == Upos.Noun)
            DescribeBy(sentence, head, token.Head, person);
        if (token.BaseRelation == "nsubj" && token.Head >= 0 && sentence.Child(token.Head, "cop") >= 0)
            DescribeBy(sentence, head, token.Head, person);
        foreach (var before in sentence.Tokens[Math.Max(0, head - 3)..head])
        {
            if (before.Lemma is "mr." or "Mr." or "Mr" or "sir" or "Sir")
                person.IsFemale ??= false;
            if (before.Lemma is "Mrs." or "Ms." or "Miss" or "Mrs" or "Ms" or "Mme" or "Lady")
                person.IsFemale ??= true;
        }
    }

    /// <summary>A bare role noun that the name is coordinated with or set beside: it describes the person; -1 for none.</summary>
    internal static int Described(Sentence sentence, int name)
    {
        var token = sentence.Tokens[name];
        var before = token.BaseRelation is "conj" or "appos" or "list" or "flat" ? token.Head : -1;
        return before >= 0 && before < name && name - before <= 6 && IsBareRole(sentence, before) ? before : -1;
    }

    /// <summary>"President" by itself may be marked as a name; it is nobody's.</summary>
    private static bool IsLoneTitle(Sentence sentence, NameMention name) => name.End - name.Start == 1 && Titles.Contains(sentence.Tokens[name.Start].Form.TrimEnd('.'));

    /// <summary>A singular common noun without article or possessor, as titles have.</summary>
    internal static bool IsBareRole(Sentence sentence, int noun) =>
        sentence.Tokens[noun].Upos is Upos.Noun or Upos.PropN && (sentence.NameAt(noun) is not { Kind: NameKind.Person } name || IsLoneTitle(sentence, name))
        && !sentence.Children(noun).Any(c => sentence.Tokens[c].Lemma is "a" or "an" or "this" or "that" || sentence.Tokens[c].Relation == "nmod:poss")
        && !sentence.Tokens[noun].HasFeature("Number=Plur");

    private void DescribeBy(Sentence sentence, int mention, int noun, PersonOfText person)
    {
        foreach (var term in NounPhrase.Terms(sentence, noun))
        {
            if (_registry.AgentOf(term) is not { IsPerson: true } agent)
                continue;
            var (first, last) = NounPhrase.Range(sentence, noun);
            last = Math.Max(noun, Math.Min(last, noun + 6));
            var time = RoleWords.Of(sentence, first, noun);
            person.IsFormer |= time == RoleTime.Former;
            if (time != RoleTime.Untold)
                person.Times[(sentence.Index, mention)] = time;
            person.Sector ??= agent.Sector;
            var role = string.Join(' ', sentence.Tokens[first..(noun + 1)]
                .Where(t => t.Upos is not (Upos.Punct or Upos.PropN or Upos.Part or Upos.Pron) || t.Index == noun || term.Contains(t.Lemma.ToLowerInvariant(), StringComparison.Ordinal))
                .Where(t => t.Upos is Upos.Adj or Upos.Noun or Upos.PropN && Countries.Find(t.Form) is null)
                .Select(t => t.Form));
            person.Role ??= role.Length > 0 ? role.ToLowerInvariant() : term;
            person.Country ??= CountryIn(sentence, noun);
            return;
        }

        // "the Labour member": of an organisation that is known.
        foreach (var token in sentence.Subtree(noun))
            if (token != noun && person.Sector is null && _matchAt(sentence.Index, token) is OrganisationEntry { Country: { } country } organisation && organisation.IsEver("PTY"))
                (person.Country, person.Sector) = (person.Country ?? country, "PTY");
    }

    private static string? CountryIn(Sentence sentence, int noun)
    {
        foreach (var token in sentence.Subtree(noun))
            if (token != noun && sentence.Tokens[token].Upos is Upos.Adj or Upos.PropN && Countries.Find(sentence.Tokens[token].Form) is { } word)
                return word.Code;
        return null;
    }

    private PersonEntry? Registered(Sentence sentence, int start, string text, PersonOfText person)
    {
        // Matched from the title on, too: "Pope Francis", "King Hussein" are entered so.
        if (_matchAt(sentence.Index, start) is PersonEntry exact)
            return exact;
        var published = _document.Document.Published;
        var words = ActorRegistry.Folded(text).Split(' ');
        PersonEntry? best = null;
        foreach (var candidate in _registry.BySurname(words[^1]))
        {
            var given = ActorRegistry.Folded(candidate.Name).Split(' ');
            // A first name in the text must not contradict the registry's, where it has one.
            if (words.Length > 1 && given.Length > 1 && given[0][0] != words[0][0] && !given.Contains(words[0]))
                continue;
            if (!candidate.KnownBy(published))
                continue;
            var agrees = person.Country is not null ? person.Country == candidate.Country
                : candidate.Country is not null && _countries.Contains(candidate.Country) && (person.Sector == "GOV" || words.Length == 1);
            if (agrees && (best is null || (published is not null && candidate.SectorsAt(published).Contains("GOV") && !best.SectorsAt(published).Contains("GOV"))))
                best = candidate;
        }

        return best;
    }
}
