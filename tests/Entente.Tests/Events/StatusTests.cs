using Entente.Events;
using Entente.Events.Factuality;
using Entente.Events.Grammar;

namespace Entente.Tests.Events;

/// <summary>Facts about whether an act took place. Sentences are invented and annotated by hand.</summary>
public sealed class StatusTests
{
    [Theory]
    [InlineData("Had/have/VBD/3/aux Syldavia/Syldavia/NNP/3/nsubj attacked_/attack/VBN/7/advcl ,/,/,/3/punct Borduria/Borduria/NNP/7/nsubj would/would/MD/7/aux surrender_/surrender/VB/0/root ./././7/punct", "attacked", EventStatus.Hypothetical)]
    [InlineData("Syldavia/Syldavia/NNP/5/nsubj would/would/MD/5/aux not/not/RB/5/advmod have/have/VB/5/aux attacked_/attack/VBN/0/root ./././5/punct", "attacked", EventStatus.Happened)]
    [InlineData("Syldavia/Syldavia/NNP/3/nsubj did_/do/VBD/3/aux attack_/attack/VB/0/root ./././3/punct", "attack", EventStatus.Happened)]
    [InlineData("Syldavia/Syldavia/NNP/2/nsubj has/have/VBZ/0/root yet/yet/RB/2/advmod to/to/TO/5/mark withdraw_/withdraw/VB/2/xcomp ./././2/punct", "withdraw", EventStatus.Negated)]
    [InlineData("Not/not/RB/3/advmod a/a/DT/3/det shot/shot/NN/5/nsubj:pass was/be/VBD/5/aux:pass fired_/fire/VBN/0/root ./././5/punct", "fired", EventStatus.Negated)]
    [InlineData("They/they/PRP/4/nsubj did/do/VBD/4/aux not/not/RB/4/advmod charge_/charge/VB/0/root ,/,/,/6/punct question/question/VB/4/conj or/or/CC/8/cc arrest/arrest/VB/4/conj him_/he/PRP/8/obj ./././4/punct", "question", EventStatus.Negated)]
    [InlineData("Rebels/rebel/NNS/2/nsubj foiled/foil/VBD/0/root the/the/DT/4/det raid_/raid/NN/2/obj ./././2/punct", "raid", EventStatus.Attempted)]
    [InlineData("An/a/DT/2/det effort/effort/NN/6/nsubj to/to/TO/4/mark free/free/VB/2/acl them/they/PRP/4/obj failed_/fail/VBD/0/root ./././6/punct", "free", EventStatus.Attempted)]
    [InlineData("Talks/talk/NNS/2/nsubj averted/avert/VBD/0/root a/a/DT/4/det strike_/strike/NN/2/obj ./././2/punct", "strike", EventStatus.Negated)]
    [InlineData("Troops/troop/NNS/2/nsubj shelled/shell/VBD/0/root it/it/PRP/2/obj every/every/DT/5/det night_/night/NN/2/obl:unmarked ./././2/punct", "shelled", EventStatus.Repeated)]
    [InlineData("Troops/troop/NNS/3/nsubj still/still/RB/3/advmod hold/hold/VBP/0/root it_/it/PRP/3/obj ./././3/punct", "hold", EventStatus.Ongoing)]
    [InlineData("Troops/troop/NNS/3/nsubj were/be/VBD/3/aux shelling/shell/VBG/0/root it_/it/PRP/3/obj ./././3/punct", "shelling", EventStatus.Ongoing)]
    [InlineData("Troops/troop/NNS/3/nsubj are/be/VBP/3/cop about/about/JJ/0/root to/to/TO/5/mark attack_/attack/VB/3/xcomp ./././3/punct", "attack", EventStatus.Future)]
    [InlineData("Troops/troop/NNS/3/nsubj were/be/VBD/3/cop about/about/JJ/0/root to/to/TO/5/mark attack_/attack/VB/3/xcomp ./././3/punct", "attack", EventStatus.Hypothetical)]
    [InlineData("Troops/troop/NNS/2/nsubj denied/deny/VBD/0/root that/that/IN/5/mark they/they/PRP/5/nsubj attacked_/attack/VBD/2/ccomp ./././2/punct", "attacked", EventStatus.Happened)]
    [InlineData("Borduria/Borduria/NNP/2/nsubj denied/deny/VBD/0/root attacking/attack/VBG/2/xcomp them_/they/PRP/3/obj ./././2/punct", "attacking", EventStatus.Negated)]
    public void WordsAroundATriggerTellItsStatus(string rows, string trigger, EventStatus status)
    {
        var sentence = Sentence(rows);
        var token = sentence.Tokens.First(t => t.Form == trigger).Index;
        Assert.Equal(status, StatusReading.Of(new SentenceGrammar(sentence, EventLexicon.Load().Classes), token).Status);
    }

    [Fact]
    public void FactualityFollowsNegationAndModality()
    {
        var reader = FactualityReader.Load();
        double Of(string rows, string word)
        {
            var sentence = Sentence(rows);
            return reader.Of(sentence, sentence.Tokens.First(t => t.Form == word).Index);
        }

        var plain = Of("Troops/troop/NNS/2/nsubj attacked/attack/VBD/0/root them_/they/PRP/2/obj ./././2/punct", "attacked");
        var negated = Of("Troops/troop/NNS/4/nsubj did/do/VBD/4/aux not/not/RB/4/advmod attack/attack/VB/0/root them_/they/PRP/4/obj ./././4/punct", "attack");
        var wanted = Of("Troops/troop/NNS/2/nsubj wanted/want/VBD/0/root to/to/TO/4/mark attack/attack/VB/2/xcomp them_/they/PRP/4/obj ./././2/punct", "attack");
        Assert.InRange(plain, 2, 3);
        Assert.InRange(negated, -3, plain - 2);
        Assert.InRange(wanted, -3, plain - 1);
    }

    [Fact]
    public void ANetworksFigureIsAveragedIn()
    {
        var reader = FactualityReader.Load();
        var sentence = Sentence("Troops/troop/NNS/2/nsubj attacked/attack/VBD/0/root them_/they/PRP/2/obj ./././2/punct");
        var alone = reader.Of(sentence, 1);
        Assert.Equal((alone - 1) / 2, reader.Of(sentence, 1, -1), 6);
    }

    /// <summary>Words as form/lemma/tag/head/relation.</summary>
    private static Entente.Language.Sentence Sentence(string words) => Annotated.Document(string.Join('\n', words.Split(' ').Select(word =>
    {
        var f = word.Split('/');
        return $"{f[0]} {f[1]} {Part(f[2])} {f[2]} {f[3]} {f[4]}";
    }))).Sentences[0];

    private static string Part(string tag) => tag switch
    {
        "MD" => "AUX",
        "NNP" => "PROPN",
        "PRP" => "PRON",
        "DT" => "DET",
        "RB" => "ADV",
        "TO" => "PART",
        "CC" => "CCONJ",
        "," or "." => "PUNCT",
        "JJ" => "ADJ",
        "IN" => "SCONJ",
        "NN" or "NNS" => "NOUN",
        _ => "VERB",
    };
}
