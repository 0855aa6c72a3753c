using Entente.Events;

namespace Entente.Tests.Events;

/// <summary>Facts about who is found to do what to whom. Sentences and states are invented.</summary>
public sealed class EventCoderTests
{
    [Theory]
    [InlineData("Syldavia attacked Borduria on Monday.", "ASSAULT SYL > BOR")]
    [InlineData("Borduria was attacked by Syldavia.", "ASSAULT SYL > BOR")]
    [InlineData("Syldavia got arrested by the police.", "COERCE/arrest COP > SYL")]
    [InlineData("Police took the protesters into custody.", "COERCE/arrest COP > CVL")]
    [InlineData("Syldavia handed over the pilot.", "RETREAT/release SYL > MIL")]
    [InlineData("The minister broke off relations with Borduria.", "SANCTION/withdraw GOV > BOR")]
    public void VoiceAndParticlesDoNotChangeWhoActs(string sentence, string acts) => Assert.Equal(acts, Scene.Acts(sentence));

    [Theory]
    [InlineData("The envoy who condemned Syldavia left.", "ACCUSE/disapprove GOV > SYL")]
    [InlineData("The hostages whom the rebels held were freed.", "ASSAULT/abduct REB > CVL; RETREAT/release  > CVL")]
    [InlineData("The soldiers captured by the rebels were freed.", "ASSAULT/abduct REB > MIL; RETREAT/release  > MIL")]
    public void RelativeClausesTakeTheirNoun(string sentence, string acts) => Assert.Equal(acts, Scene.Acts(sentence));

    [Theory]
    [InlineData("The minister was forced to resign.", "COERCE  > GOV; RETREAT/resign GOV")]
    [InlineData("Syldavia forced Borduria to withdraw its troops.", "COERCE SYL > BOR; RETREAT/withdraw BOR")]
    [InlineData("Syldavia accused Borduria of killing civilians.", "ACCUSE/allege SYL > BOR; ASSAULT/targeted BOR > CVL")]
    [InlineData("Meeting in Geneva, the ministers signed a treaty.", "CONSULT GOV; SUPPORT GOV")]
    [InlineData("The rebels said the army had killed civilians.", "ASSAULT/targeted MIL > CVL")]
    public void ControlFindsTheUntoldSubject(string sentence, string acts) => Assert.Equal(acts, Scene.Acts(sentence));

    [Theory]
    [InlineData("Syldavia and Borduria signed a treaty.", "SUPPORT SYL,BOR")]
    [InlineData("Syldavia attacked Borduria and arrested its minister.", "ASSAULT SYL > BOR; COERCE/arrest SYL > GOV")]
    [InlineData("The police arrested and deported the envoy.", "COERCE/arrest COP > GOV; COERCE/deport COP > GOV")]
    [InlineData("The president was arrested and deported to Borduria.", "COERCE/arrest  > GOV; COERCE/deport  > GOV")]
    [InlineData("Syldavian, Bordurian and Ruritanian troops attacked the rebels.", "ASSAULT SYLMIL,BORMIL,RURMIL > REB")]
    public void CoordinationSharesParticipants(string sentence, string acts)
    {
        // The police's two acts are of one type and told of one envoy: one act or two, both sides are the same.
        var found = Scene.Acts(sentence);
        Assert.True(found == acts || found == acts.Split(';')[0].Replace("arrest", "arrest/deport", StringComparison.Ordinal), found);
    }

    [Theory]
    [InlineData("The withdrawal of Syldavian troops from Borduria pleased the rebels.", "RETREAT/withdraw SYLMIL > BOR")]
    [InlineData("The Syldavian invasion of Borduria shocked the world.", "ASSAULT SYL > BOR")]
    [InlineData("Borduria's attack on Syldavia failed.", "ASSAULT BOR > SYL")]
    [InlineData("The bombing of Borduria by Syldavia continued.", "ASSAULT SYL > BOR")]
    [InlineData("A series of attacks by the rebels killed civilians.", "ASSAULT/targeted REB > CVL")]
    [InlineData("Critical of Borduria, the minister resigned.", "ACCUSE/disapprove GOV > BOR; RETREAT/resign GOV")]
    public void NounsAndAdjectivesCarryActs(string sentence, string acts) => Assert.Equal(acts, Scene.Acts(sentence));

    [Theory]
    [InlineData("Syldavia launched an attack on Borduria.", "ASSAULT SYL > BOR")]
    [InlineData("Syldavia held talks with Borduria.", "CONSULT SYL,BOR")]
    [InlineData("Talks were held between Syldavia and Borduria.", "CONSULT SYL,BOR")]
    [InlineData("Syldavia was subjected to criticism by Borduria.", "ACCUSE/disapprove BOR > SYL")]
    [InlineData("Both armies remain on high alert.", "MOBILIZE/troops MIL (ongoing)")]
    [InlineData("Syldavia violated Borduria's sovereignty.", "COERCE SYL > BOR")]
    public void LightVerbsLendTheirSubject(string sentence, string acts) => Assert.Equal(acts, Scene.Acts(sentence));

    [Theory]
    [InlineData("Syldavia called on Borduria to release the hostages.", "REQUEST SYL > BOR")]
    [InlineData("The rebels demanded the release of the prisoners.", "REQUEST REB")]
    [InlineData("Syldavia refused to meet Borduria.", "REJECT/meet SYL > BOR")]
    [InlineData("Syldavia promised Borduria to send troops.", "AGREE SYL > BOR")]
    [InlineData("Syldavia agreed to help Borduria.", "AGREE SYL > BOR")]
    [InlineData("Borduria rejected an offer of talks from Syldavia.", "REJECT/meet BOR > SYL; AGREE SYL > BOR")]
    public void WhatIsAskedPromisedOrRefusedIsNoActOfItsOwn(string sentence, string acts) => Assert.Equal(acts, Scene.Acts(sentence));

    [Theory]
    [InlineData("The army is bombing the rebels.", "ASSAULT MIL > REB (ongoing)")]
    [InlineData("The rebels tried to kill the president.", "ASSAULT/targeted REB > GOV (attempted)")]
    [InlineData("Syldavia will send troops to Borduria.", "AGREE SYL > BOR")]
    [InlineData("Syldavia is expected to withdraw its troops.", "CONCEDE SYL (future)")]
    [InlineData("Borduria said that it would attack Syldavia.", "THREATEN/violence BOR > SYL")]
    [InlineData("If Syldavia attacks Borduria, the rebels will resign.", "CONCEDE REB")]
    [InlineData("Syldavia has sent no troops.", "MOBILIZE/troops SYL")]
    public void StatusFollowsTheWordsAround(string sentence, string acts) => Assert.Equal(acts, Scene.Acts(sentence));

    [Theory]
    [InlineData("Syldavia did not attack Borduria.", "negated force")]
    [InlineData("Syldavia denied attacking Borduria.", "negated force")]
    [InlineData("Syldavia wants to attack Borduria.", "purpose, wish or possibility")]
    [InlineData("Inflation attacked the savings of the poor.", "blocked: metaphor")]
    [InlineData("The chairman opened the meeting.", "no actor")]
    [InlineData("The team beat its rival on Sunday.", "")]
    public void NoActGivesNoEvent(string sentence, string reason)
    {
        var coded = Scene.Coded(sentence);
        Assert.Empty(coded.Events);
        if (reason.Length > 0)
            Assert.Equal(1, coded.Uncoded[reason]);
    }

    [Fact]
    public void APurposeIsNoAct() =>
        Assert.Equal("", Scene.Acts("Borduria sent envoys to meet the rebels."));

    [Fact]
    public void ADeedThatIsOnlyCondemnedIsAnActOfItsOwn() =>
        Assert.Equal("ACCUSE/disapprove SYL > REB; ASSAULT REB > CVL", Scene.Acts("Syldavia condemned the killing of civilians by the rebels."));

    [Theory]
    [InlineData("The rebels raided the town, killing thousands of civilians.", "ASSAULT/targeted REB > CVL")]
    [InlineData("The army killed 28 rebels in an attack on a camp.", "ASSAULT/targeted MIL > REB")]
    [InlineData("The rebels burned the consulate and killed the envoy.", "ASSAULT/destroy/targeted REB > GOV")]
    public void OneActToldWithTwoWordsIsOneEvent(string sentence, string act)
    {
        Assert.Equal(act, Scene.Acts(sentence));
        Assert.Single(Scene.Coded(sentence).Events[0].Mentions);
    }

    [Fact]
    public void ANounThatPointsBackIsAMention()
    {
        var coded = Scene.Coded("The rebels attacked a convoy on Friday. The attack killed ten soldiers.");
        Assert.Contains(coded.Events, act => act.Mentions.Any(mention => mention is { Text: "attack", Sentence: 1 }));
        Assert.DoesNotContain(coded.Events, act => act.Trigger.Text == "attack");
    }

    [Theory]
    [InlineData("Rebels killed soldiers in what became known as the Salem incident.", "Salem incident")]
    [InlineData("The army killed 28 rebels in an attack on a camp.", null)]
    public void AnActMayHaveAName(string sentence, string? name) => Assert.Equal(name, Scene.Coded(sentence).Events[0].Name);

    [Fact]
    public void EveryEventTellsHowItWasFound()
    {
        var act = Scene.Coded("Syldavia refused to meet Borduria.").Events[0];
        Assert.Equal("test.tsv:24", act.Why.Pattern);
        Assert.Contains(act.Why.Steps, step => step is { Field: "type", Value: "REJECT" });
        Assert.Contains(act.Why.Steps, step => step is { Field: "actor", Value: "Syldavia", Because: "subj" });
        Assert.Contains(act.Why.Steps, step => step is { Field: "recipient", Value: "Borduria", Because: "xcomp.obj" });
        Assert.Contains(act.Why.Steps, step => step is { Field: "rejected", Value: "REJECT" });
        Assert.InRange(act.Confidence, 0.01, 0.99);
    }

    [Fact]
    public void IdsAndResultsAreTheSameOnEveryRun()
    {
        var one = Scene.Coded("Syldavia forced Borduria to withdraw its troops.");
        var other = Scene.Coded("Syldavia forced Borduria to withdraw its troops.");
        Assert.EndsWith("#e1", one.Events[0].Id, StringComparison.Ordinal);
        Assert.Equal(one.Events.Select(act => act.Id), other.Events.Select(act => act.Id));
        Assert.Equal(one.Uncoded, other.Uncoded);
    }
}
