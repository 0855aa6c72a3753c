using Entente.Language;

namespace Entente.Events.Lexicon;

/// <summary>
/// The lemmas by which a token is looked up: its own, its form, and what regular inflection could have made the form
/// from. A wrong lemma for a word the lexicon knows then does no harm.
/// </summary>
internal static class TriggerForms
{
    public static IEnumerable<string> Of(Token token, string lemma)
    {
        yield return lemma;
        var form = token.Form.ToLowerInvariant();
        if (form != lemma)
            yield return form;
        foreach (var stem in Stems(form))
            if (stem != lemma)
                yield return stem;
    }

    private static IEnumerable<string> Stems(string form)
    {
        if (form.Length < 4)
            yield break;
        if (form.EndsWith("ies", StringComparison.Ordinal) || form.EndsWith("ied", StringComparison.Ordinal))
            yield return form[..^3] + "y";
        if (form.EndsWith("es", StringComparison.Ordinal))
            yield return form[..^2];
        if (form.EndsWith('s'))
            yield return form[..^1];
        var ending = form.EndsWith("ed", StringComparison.Ordinal) ? 2 : form.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (ending == 0 || form.Length - ending < 2)
            yield break;
        var stem = form[..^ending];
        yield return stem;
        yield return stem + "e";
        if (stem[^1] == stem[^2])
            yield return stem[..^1];
    }
}
