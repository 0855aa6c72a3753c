using System.Globalization;

namespace Entente.Language;

/// <summary>
/// How a lemma is made from a form, as a label that a tagger can choose: a case (<c>l</c>ower, <c>k</c>eep,
/// <c>t</c>itle), the number of characters to drop from the end, and the ending to put there. "l|3|" makes
/// "bombing" "bomb", "l|3|y" makes "Parties" "party". Edit scripts in Chrupała's sense (2008), for suffixes only.
/// </summary>
internal static class LemmaScript
{
    /// <summary>The form as it stands.</summary>
    public const string Identity = "k|0|";

    /// <summary>The script that turns the form into the lemma.</summary>
    public static string Between(string form, string lemma)
    {
        var best = Make('l', form, lemma);
        foreach (var mode in "kt")
        {
            var script = Make(mode, form, lemma);
            if (Cost(script) < Cost(best))
                best = script;
        }

        return best;
    }

    /// <summary>The lemma of a form; the form itself where the script does not fit it.</summary>
    public static string Apply(string script, string form)
    {
        var first = script.IndexOf('|', StringComparison.Ordinal);
        var second = script.IndexOf('|', first + 1);
        if (first != 1 || second < 0)
            return form;
        var drop = int.Parse(script.AsSpan(2, second - 2), CultureInfo.InvariantCulture);
        if (drop > form.Length)
            return form.ToLowerInvariant();
        var cased = Cased(script[0], form);
        return drop == 0 && second == script.Length - 1 ? cased : string.Concat(cased.AsSpan(0, cased.Length - drop), script.AsSpan(second + 1));
    }

    private static string Make(char mode, string form, string lemma)
    {
        var cased = Cased(mode, form);
        var common = 0;
        while (common < cased.Length && common < lemma.Length && cased[common] == lemma[common])
            common++;
        return string.Create(CultureInfo.InvariantCulture, $"{mode}|{cased.Length - common}|{lemma[common..]}");
    }

    private static int Cost(string script)
    {
        var second = script.IndexOf('|', 2);
        return int.Parse(script.AsSpan(2, second - 2), CultureInfo.InvariantCulture) + script.Length - second;
    }

    private static string Cased(char mode, string form) => mode switch
    {
        'l' => form.ToLowerInvariant(),
        't' when form.Length > 0 => string.Concat(form[..1].ToUpperInvariant(), form[1..].ToLowerInvariant()),
        _ => form,
    };
}
