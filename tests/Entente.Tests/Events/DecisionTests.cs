using System.Collections.Immutable;
using CsCheck;
using Entente.Events;
using Entente.Events.Decisions;
using Entente.Events.Scoring;
using Entente.Language;

namespace Entente.Tests.Events;

/// <summary>Facts about patterns and the network deciding together; the network's scores are made up.</summary>
public sealed class DecisionTests
{
    private static readonly string[] Types = ["ASSAULT", "COERCE", "CONSULT"];

    [Fact]
    public void APatternStandsWhereTheNetworkIsInDoubt() =>
        Assert.Equal("ASSAULT SYL > BOR", Acts("Syldavia attacked Borduria on Monday.", ("attacked", "COERCE", 0.5)));

    [Fact]
    public void TheNetworkOverrulesAPatternWhereItIsSure() =>
        Assert.Equal("COERCE SYL > BOR", Acts("Syldavia attacked Borduria on Monday.", ("attacked", "COERCE", 0.999)));

    [Fact]
    public void TheNetworkTurnsDownAnActWhereItIsSureThatThereIsNone() =>
        Assert.Equal("", Acts("Syldavia attacked Borduria on Monday.", ("attacked", "", 0.9999)));

    [Fact]
    public void TheNetworkAloneFindsAnActThatNoPatternKnows() =>
        Assert.Equal("COERCE SYL > BOR", Acts("Syldavia throttled Borduria on Monday.", ("throttled", "COERCE", 0.95), ("Syldavia", "actor", 4), ("Borduria", "recipient", 4)));

    [Fact]
    public void WithoutTheNetworkAnUnknownVerbIsNoAct() => Assert.Equal("", Scene.Acts("Syldavia throttled Borduria on Monday."));

    [Fact]
    public void AnActWhoseParticipantsNobodyKnowsIsLeftOut() =>
        Assert.Equal("", Acts("Syldavia throttled Borduria on Monday.", ("throttled", "COERCE", 0.95)));

    [Fact]
    public void AParticipantIsDroppedWhereTheNetworkIsSureOfTheContrary() =>
        Assert.Equal("ASSAULT SYL", Acts("Syldavia attacked Borduria on Monday.", ("attacked", "ASSAULT", 0.9), ("Syldavia", "actor", 4), ("Borduria", "neither", -20)));

    [Fact]
    public void TheTraceTellsRunnerUpAndMargin()
    {
        var why = Coded("Syldavia attacked Borduria on Monday.", ("attacked", "COERCE", 0.5)).Events[0].Why;
        Assert.Equal("ASSAULT", why.Types[0].Type);
        Assert.Equal("COERCE", why.Types[1].Type);
        Assert.True(why.Margin > 0);
    }

    [Fact]
    public void AddingUpTheTraceAgainYieldsTheCode() =>
        Gen.Select(OneOf("attacked", "arrested", "met", "throttled", "deported"), OneOf(["", .. Types]), Gen.Double[0.01, 0.9999], Gen.Double[-8, 8], Gen.Double[-8, 8])
            .Sample((verb, type, probability, one, other) =>
            {
                foreach (var act in Coded($"Syldavia {verb} Borduria on Monday.", (verb, type, probability), ("Syldavia", "actor", one), ("Borduria", "recipient", other)).Events)
                {
                    Assert.Equal(act.Type, act.Why.Replayed());
                    var kept = act.Why.Participants.Where(role => role.Kept).Select(role => (role.Side, role.Words));
                    Assert.All(act.Actors, actor => Assert.Contains(("actor", actor.Text), kept));
                    Assert.All(act.Recipients, recipient => Assert.Contains(("recipient", recipient.Text), kept));
                }
            });

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static string Acts(string sentence, params (string Word, string Says, double Value)[] network) =>
        string.Join("; ", Coded(sentence, network).Events.Select(Scene.Line));

    private static CodedDocument Coded(string sentence, params (string Word, string Says, double Value)[] network)
    {
        var document = Trees.Of(sentence);
        var scene = new Scene(document);
        return new EventCoder(Scene.Lexicon, new MadeUp(network), Weights).Code(document, scene, scene);
    }

    private static DecisionWeights Weights { get; } = DecisionWeights.Of(new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["network"] = 1, ["pattern"] = 2.5, ["pattern.specific"] = 0.4, ["block"] = 1, ["none"] = 0, ["alone"] = 0.5, ["actor.path"] = 4, ["actor.alone"] = 1,
        ["recipient.path"] = 4, ["recipient.alone"] = 1, ["mode"] = 0.6, ["status"] = 0.8, ["pair.act"] = 1, ["pair.path"] = 1, ["pair.loose"] = 1,
    });

    /// <summary>Says what a test wants of single words: a type's probability ("" for no act), or log-odds of a side; nothing of the others.</summary>
    private sealed class MadeUp((string Word, string Says, double Value)[] told) : IActScorer
    {
        private static readonly ActLabels Labels = ActLabels.Of(Types, Types, 1);

        public SentenceScores?[] Score(string text, IReadOnlyList<Sentence> sentences) => [.. sentences.Select(Scores)];

        private SentenceScores Scores(Sentence sentence)
        {
            var words = sentence.Tokens.Length;
            var (acts, priors) = (new float[words * 4], new float[words * 2]);
            foreach (var token in sentence.Tokens)
            {
                acts[token.Index * 4] = 8;
                priors.AsSpan(token.Index * 2, 2).Fill(told.Any(t => t.Says is "actor" or "recipient") ? -8 : 0);
                foreach (var (_, says, value) in told.Where(t => t.Word == token.Form))
                {
                    if (says is "actor" or "recipient" or "neither")
                    {
                        priors.AsSpan(token.Index * 2, 2).Fill(says == "neither" ? (float)value : -8);
                        if (says != "neither")
                            priors[(token.Index * 2) + (says == "actor" ? 0 : 1)] = (float)value;
                        continue;
                    }

                    var index = says.Length == 0 ? 0 : 1 + Array.IndexOf(Types, says);
                    for (var i = 0; i < 4; i++)
                        acts[(token.Index * 4) + i] = (float)Math.Log(i == index ? value : (1 - value) / 3);
                }
            }

            return new SentenceScores
            {
                Labels = Labels, Acts = acts, Modes = new float[words * 3], Statuses = new float[words * 7], RoleQueries = new float[words * 2], RoleKeys = new float[words * 2],
                RolePriors = priors, Factuality = new float[words], Causal = new float[words * 3], IsCausal = 0,
            };
        }
    }
}
