using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Events;
using Entente.Events.Coding;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Tests.Events;

/// <summary>A small world for tests of the coder: three states, some groups, no dates, and a lexicon of its own.</summary>
internal sealed partial class Scene(AnnotatedDocument document) : IActorSource, ICircumstanceSource
{
    private static readonly Dictionary<string, string> Countries = new(StringComparer.Ordinal)
    {
        ["syldavia"] = "SYL", ["borduria"] = "BOR", ["syldavian"] = "SYL", ["bordurian"] = "BOR", ["ruritanian"] = "RUR",
    };

    private static readonly Dictionary<string, string> Groups = new(StringComparer.Ordinal)
    {
        ["rebel"] = "REB", ["army"] = "MIL", ["troop"] = "MIL", ["soldier"] = "MIL", ["police"] = "COP", ["civilian"] = "CVL", ["minister"] = "GOV",
        ["president"] = "GOV", ["envoy"] = "GOV", ["protester"] = "CVL", ["hostage"] = "CVL", ["prisoner"] = "CVL", ["pilot"] = "MIL", ["critic"] = "CVL",
    };

    /// <summary>Patterns in the lexicon's columns, two spaces or more between them.</summary>
    private const string Patterns = """
        attack|raid|bomb|invade|strike/VERB  -  ASSAULT  -  190  subj  obj
        attack/VERB  obj:savings|problem  -  -  -  -  -  metaphor
        kill/VERB  -  ASSAULT  targeted  180  subj  obj
        burn/VERB  obj:consulate|house  ASSAULT  destroy  180  subj  obj
        attack|invasion|bombing|killing|massacre/NOUN  -  ASSAULT  -  190  subj  obj|nmod(on|against)
        hold|capture/VERB  obj:hostage|soldier  ASSAULT  abduct  181  subj  obj
        free|release/VERB  -  RETREAT  release  0841  subj  obj
        release/NOUN  -  RETREAT  release  0841  subj  obj
        hand_over/VERB  obj:@people  RETREAT  release  0841  subj  obj
        withdraw/VERB  obj:troop  RETREAT  withdraw  0874  subj  obl(from)
        withdrawal/NOUN  -  RETREAT  withdraw  0874  nmod(of)|subj  nmod(from)
        resign/VERB  -  RETREAT  resign  -  subj  -
        force/VERB  xcomp:*  COERCE  -  170  subj  obj
        accuse|blame/VERB  -  ACCUSE  allege  112  subj  obj
        condemn/VERB  -  ACCUSE  disapprove  111  subj  obj
        criticism/NOUN  -  ACCUSE  disapprove  111  subj  obj
        critical/ADJ  obl(of):*  ACCUSE  disapprove  111  subj  obl(of)
        meet/VERB  -  CONSULT  -  040  all:subj+obj+obl(with)  -
        talk|meeting/NOUN  -  CONSULT  -  040  all:subj+nmod(with|between)  -
        sign/VERB  obj:treaty|accord  SUPPORT  -  057  all:subj+obl(with)  -
        send/VERB  obj:troop  AID  -  072  subj  obl(to)|iobj
        send/VERB  neg obj:troop  MOBILIZE  troops  154  subj  -
        help/VERB  -  AID  -  070  subj  obj
        refuse/VERB  xcomp:meet  REJECT  meet  125  subj  xcomp.obj
        refuse/VERB  -  REJECT  -  120  subj  -
        reject/VERB  -  REJECT  -  120  subj  obj.nmod(from)|obj
        offer/NOUN  -  AGREE  -  030  subj  nmod(to)
        agree|promise/VERB  -  AGREE  -  030  subj  iobj
        call/VERB  obl(on):*  REQUEST  -  100  subj  obl(on)
        demand/VERB  -  REQUEST  -  100  subj  obl(from)
        break_off/VERB  obj:relation  SANCTION  withdraw  161  subj  obl(with)
        take/VERB  obl(into):custody  COERCE  arrest  173  subj  obj
        arrest/VERB  -  COERCE  arrest  173  subj  obj
        deport/VERB  -  COERCE  deport  174  subj  obj
        violate/VERB  obj:sovereignty|ceasefire  COERCE  -  170  subj  obj.poss
        alert/NOUN  amod:high  MOBILIZE  troops  152  subj  -
        beat/VERB  !subj:team  ASSAULT  beat  182  subj  obj
        """;

    public static EventLexicon Lexicon { get; } = new(
        Rows("test.tsv", Patterns), EmbeddedTable.Read("lexicon/grammar.tsv"));

    public static CodedDocument Coded(string sentence)
    {
        var document = Trees.Of(sentence);
        var scene = new Scene(document);
        return new EventCoder(Lexicon).Code(document, scene, scene);
    }

    /// <summary>Events in one line: "ASSAULT/targeted SYL,BOR > REB (attempted)", "; " between them.</summary>
    public static string Acts(string sentence) => string.Join("; ", Coded(sentence).Events.Select(Line));

    public static IEnumerable<TableRow> Rows(string name, string text) =>
        EmbeddedTable.Read(name, new StringReader(Columns().Replace(text.ReplaceLineEndings("\n").Replace("\n        ", "\n"), "\t")));

    public ImmutableArray<Entity> At(int sentence, int head, DateInterval? when)
    {
        var tokens = document.Sentences[sentence].Tokens;
        var token = tokens[head];
        var lemma = token.Lemma.ToLowerInvariant();
        if (token.Upos == Upos.Pron && lemma is "it" or "its" or "they")
            return [.. FirstActor().Select(entity => entity with { Text = token.Form, Span = token.Span, Sentence = sentence, Head = head, ResolvedFrom = entity.Text })];
        if (Countries.TryGetValue(lemma, out var country))
            return [Entity(sentence, token, country, [])];
        if (!Groups.TryGetValue(lemma, out var sector))
            return [];
        var nations = document.Sentences[sentence].Children(head, "amod")
            .SelectMany(first => document.Sentences[sentence].Children(first, "conj").Prepend(first)).Order()
            .Where(at => Countries.ContainsKey(tokens[at].Lemma.ToLowerInvariant()))
            .Select(at => Entity(sentence, tokens[at], Countries[tokens[at].Lemma.ToLowerInvariant()], [sector])).ToImmutableArray();
        return nations.IsEmpty ? [Entity(sentence, token, null, [sector])] : nations;
    }

    public bool IsActor(int sentence, int head) => !At(sentence, head, null).IsEmpty;

    public DateInterval? DateOf(int sentence, int trigger) => null;

    public Place? PlaceOf(int sentence, int trigger) => null;

    public ImmutableArray<Figure> FiguresOf(int sentence, int trigger) => [];

    private ImmutableArray<Entity> FirstActor() =>
        document.Sentences[0].Tokens.Where(token => token.Upos != Upos.Pron && IsActor(0, token.Index)).Take(1)
            .SelectMany(token => At(0, token.Index, null)).ToImmutableArray();

    private static Entity Entity(int sentence, Token token, string? country, ImmutableArray<string> sectors) => new()
    {
        Text = token.Form, Sentence = sentence, Span = token.Span, Head = token.Index, Country = country, Sectors = sectors,
        Id = country is not null && sectors.IsEmpty ? country : null,
    };

    public static string Line(Event act)
    {
        static string Side(ImmutableArray<Entity> side) =>
            string.Join(',', side.Select(entity => (entity.Country ?? "") + string.Concat(entity.Sectors)));
        return act.Type + string.Concat(act.Modes.Select(mode => "/" + mode)) + " " + Side(act.Actors)
            + (act.Recipients.IsEmpty ? "" : " > " + Side(act.Recipients))
            + (act.Status == EventStatus.Happened ? "" : $" ({act.Status.ToString().ToLowerInvariant()})");
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex Columns();
}
